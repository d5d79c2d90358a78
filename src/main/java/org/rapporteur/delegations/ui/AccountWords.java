package org.rapporteur.delegations.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Dates;

/** Says who named an account. */
final class AccountWords {

    private AccountWords() {}

    /** Who and on which day (UTC); empty when it is not known. */
    static String namedBy(String name, @Nullable Instant at, Locale reader) {
        return name.isEmpty() || at == null
                ? ""
                : I18NProvider.translate(
                        reader,
                        "delegations.account.named-by",
                        name,
                        Dates.day(at.atZone(ZoneOffset.UTC).toLocalDate(), reader));
    }
}
