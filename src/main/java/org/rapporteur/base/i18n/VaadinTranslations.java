package org.rapporteur.base.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives the screens the sentences of {@link Translations}. */
@Component
class VaadinTranslations implements I18NProvider {

    private final Translations translations;

    VaadinTranslations(Translations translations) {
        this.translations = translations;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Translations.LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return translations.say(locale, key, params);
    }
}
