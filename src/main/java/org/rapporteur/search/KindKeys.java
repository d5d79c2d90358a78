package org.rapporteur.search;

import java.util.Arrays;
import java.util.Locale;

/** Where the features name their finer kinds: which translation says what {@code PAPER.national-report} is called. */
public enum KindKeys {
    /** Kinds of papers. */
    PAPER("papers.paper-kind."),
    /** Kinds of recommendations. */
    RECOMMENDATION("recommendations.kind."),
    /** Kinds of parties. */
    PARTY("directory.kind.");

    private final String prefix;

    KindKeys(String prefix) {
        this.prefix = prefix;
    }

    /** What all keys of these kinds begin with. */
    public String prefix() {
        return prefix;
    }

    /** The kind, as {@link SearchFacet#KIND} has it, that a key with this prefix names. */
    public String value(String key) {
        return name()
                + '.'
                + key.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Translation key of a finer kind, which its own feature names; the value itself when nobody does. */
    public static String key(String value) {
        var dot = value.indexOf('.');
        var kind = value.substring(dot + 1);
        return Arrays.stream(values())
                .filter(keys -> dot > 0 && value.startsWith(keys.name() + '.'))
                .map(keys -> keys.prefix
                        + (keys == PAPER ? kind : kind.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElse(value);
    }
}
