package org.rapporteur.recommendations;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of something, in one line: how many addressees stand at which level, and how many of them reported. There is
 * no percentage, and nothing at all where nobody is left to report.
 *
 * @param distribution addressees by the level they stand at; levels nobody stands at are missing
 * @param reported addressees with a report that counts
 * @param addressed addressees that owe one: those it does not apply to have left
 */
public record Headline(Map<Level, Integer> distribution, int reported, int addressed) {

    /** Copies the distribution, best level first. */
    public Headline {
        var sorted = new EnumMap<Level, Integer>(Level.class);
        sorted.putAll(distribution);
        distribution = Collections.unmodifiableMap(sorted);
    }

    static Headline of(Collection<Addressee> addressees) {
        var distribution = new EnumMap<Level, Integer>(Level.class);
        var reported = 0;
        var addressed = 0;
        for (var addressee : addressees) {
            if (addressee.counts()) {
                addressed++;
                distribution.merge(addressee.standing(), 1, Integer::sum);
                if (addressee.reportedAt() != null) {
                    reported++;
                }
            }
        }
        return new Headline(distribution, reported, addressed);
    }

    /** Whether there is nobody to say anything about: "no data", which is neither 0 nor 100 %. */
    public boolean noData() {
        return addressed == 0;
    }

    /** Addressees that stand at this level. */
    public int at(Level level) {
        return distribution.getOrDefault(level, 0);
    }
}
