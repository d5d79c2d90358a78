package org.rapporteur.search.internal;

import java.util.UUID;
import org.rapporteur.search.internal.query.WordAnalyzer;
import org.springframework.stereotype.Component;

/**
 * Tells one index from another: the version of the analysis it was written with and an id of its own, kept beside it by
 * whatever holds it.
 */
@Component
class IndexStamp {
    private static final String PREFIX = WordAnalyzer.VERSION + "/";

    private final SearchEngine engine;
    private volatile String value = fresh();

    IndexStamp(SearchEngine engine) {
        this.engine = engine;
    }

    /** The stamp of the present index. */
    String value() {
        return value;
    }

    /** Reads the stamp of the index, or gives it a new one when it has none or an older analysis. */
    void load() {
        var read = engine.stamp();
        if (read != null && read.startsWith(PREFIX)) {
            value = read;
        } else {
            renew();
        }
    }

    /** Gives the index a new stamp, so that all entries count as missing in it. */
    void renew() {
        value = fresh();
        engine.stamp(value);
    }

    private static String fresh() {
        return PREFIX + UUID.randomUUID();
    }
}
