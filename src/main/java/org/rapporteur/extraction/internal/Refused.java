package org.rapporteur.extraction.internal;

import java.util.HashMap;
import java.util.Map;
import org.rapporteur.extraction.Refusal;

/** Ends an examination with a refusal; never leaves this package. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal.Reason reason;
    private final transient Map<String, String> facts;

    /** The facts as pairs of name and value. */
    Refused(Refusal.Reason reason, String... facts) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.facts = new HashMap<>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            this.facts.put(facts[i], CleanText.line(facts[i + 1], 200));
        }
    }

    Refusal refusal(String fileName) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("name", CleanText.line(fileName, 300));
        return new Refusal(reason, all);
    }
}
