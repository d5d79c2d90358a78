package org.rapporteur.papers;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The symbol of a paper, such as {@code RLRG/2/INF/1} or {@code RLRG/2/INF/1/Rev.1}; all languages of a paper share it.
 *
 * <p>Symbols are in the order of their parts, numbers as numbers; a paper comes before its revisions, these before its
 * addenda, and these before its corrigenda.
 *
 * @param prefix of the meeting series, such as RLRG
 * @param edition number of the meeting in the series
 * @param nature what the paper is
 * @param number counted in the meeting within the nature, from 1
 * @param suffix how it belongs to the paper of the symbol before it; none for the paper itself
 * @param suffixNumber counted within the suffix, from 1; 0 without one
 */
public record Symbol(
        String prefix,
        int edition,
        SymbolNature nature,
        int number,
        @Nullable SymbolSuffix suffix,
        int suffixNumber) implements Comparable<Symbol> {

    private static final Pattern FORM =
            Pattern.compile("(.+)/(\\d{1,6})/([A-Z]{1,3})/(\\d{1,6})(?:/(Rev|Add|Corr)\\.(\\d{1,4}))?");
    private static final Comparator<Symbol> ORDER = Comparator.comparing(Symbol::order);

    /** @throws IllegalArgumentException when a number is out of range, or there is a suffix without number or the reverse */
    public Symbol {
        if (prefix.isBlank() || edition < 1 || number < 1 || (suffix == null) != (suffixNumber == 0)) {
            throw new IllegalArgumentException("Not a symbol");
        }
    }

    /** The symbol of a paper of its own. */
    public static Symbol of(String prefix, int edition, SymbolNature nature, int number) {
        return new Symbol(prefix, edition, nature, number, null, 0);
    }

    /** Reads a symbol; empty when the text is not one of this portal's, such as the symbol of another organisation. */
    public static Optional<Symbol> parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Symbol(
                    parts.group(1),
                    Integer.parseInt(parts.group(2)),
                    SymbolNature.valueOf(parts.group(3)),
                    Integer.parseInt(parts.group(4)),
                    parts.group(5) == null
                            ? null
                            : SymbolSuffix.valueOf(parts.group(5).toUpperCase(Locale.ROOT)),
                    parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The symbol without its suffix. */
    public Symbol base() {
        return of(prefix, edition, nature, number);
    }

    /** The symbol of a paper that belongs to this one or to the one this one belongs to. */
    public Symbol with(SymbolSuffix suffix, int number) {
        return new Symbol(prefix, edition, nature, this.number, suffix, number);
    }

    /** A text that sorts as symbols do, whatever the collation: same length in all its parts but the prefix. */
    public String order() {
        return String.format(
                Locale.ROOT,
                "%s %06d %02d %06d %d %04d",
                prefix,
                edition,
                nature.ordinal(),
                number,
                suffix == null ? 0 : suffix.ordinal() + 1,
                suffixNumber);
    }

    @Override
    public int compareTo(Symbol other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        var text = prefix + "/" + edition + "/" + nature + "/" + number;
        return suffix == null ? text : text + "/" + suffix.written() + "." + suffixNumber;
    }
}
