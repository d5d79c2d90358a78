package org.rapporteur.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.UUID;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.Hindrance;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** A click that fails says so in words and leaves the page as it was; the cause goes to the log under a reference. */
@Component
class ScreenErrors implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenErrors.class);

    private final Translations translations;

    ScreenErrors(Translations translations) {
        this.translations = translations;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this::tell));
    }

    private void tell(ErrorEvent event) {
        var ui = UI.getCurrent();
        var cause = event.getThrowable();
        while (cause.getCause() != null && !(cause instanceof Problem)) {
            cause = cause.getCause();
        }
        var problem = cause instanceof Problem known ? known : null;
        var stale = event.getThrowable() instanceof OptimisticLockingFailureException;
        var reference = UUID.randomUUID().toString().substring(0, 8);
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            LOG.debug("Whoever was sent something is gone", event.getThrowable());
            return;
        }
        if (problem == null && !stale) {
            LOG.error("A screen failed, reference {}", reference, event.getThrowable());
        }
        if (ui == null) {
            return;
        }
        var locale = ui.getLocale();
        var sentence = stale || problem == null
                ? sentence(locale, event.getThrowable(), stale, reference)
                : sentence(locale, problem);
        ui.access(() -> Problems.tell(sentence));
    }

    private String sentence(Locale locale, Problem problem) {
        if (problem instanceof InvalidInput invalid) {
            var field = invalid.fields().getFirst();
            return translations.say(locale, field.key(), field.arguments().toArray());
        }
        return translations.say(locale, problem.key(), problem.arguments());
    }

    private String sentence(Locale locale, Throwable failure, boolean stale, String reference) {
        if (stale) {
            return translations.say(locale, "problem.stale-version");
        }
        return Hindrance.behind(failure)
                .map(hindrance -> translations.say(locale, hindrance.key()))
                .orElseGet(() -> translations.say(locale, "ui.failure.text", reference));
    }
}
