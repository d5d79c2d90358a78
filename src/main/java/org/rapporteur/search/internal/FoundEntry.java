package org.rapporteur.search.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchType;

/**
 * What the table says of a thing that was found.
 *
 * @param id the entry
 * @param type what kind of thing it is
 * @param thing the thing
 * @param symbol its symbol
 * @param meetingId its meeting
 * @param meeting name of its meeting, as published
 * @param partyId its party
 * @param party name of its party, as published
 * @param kind its finer kind
 * @param variants its documents by name, without their pages; at least one
 */
record FoundEntry(
        UUID id,
        SearchType type,
        UUID thing,
        @Nullable String symbol,
        @Nullable UUID meetingId,
        @Nullable String meeting,
        @Nullable UUID partyId,
        @Nullable String party,
        @Nullable String kind,
        List<Variant> variants) {
    /**
     * One of the documents of a thing, such as a paper in one language.
     *
     * @param name its name among them
     * @param url where it is in the portal
     * @param title its title
     * @param summary what is said about it; empty for most
     * @param languages BCP 47 tags of its languages, in order
     */
    record Variant(String name, String url, String title, String summary, List<String> languages) {
        /** The tags as the table has them, with a space between them. */
        static List<String> languages(String written) {
            return Arrays.stream(written.split(" "))
                    .filter(tag -> !tag.isEmpty())
                    .toList();
        }

        /** The first of its languages; null when it is in none. */
        @Nullable
        String language() {
            return languages.isEmpty() ? null : languages.getFirst();
        }
    }

    /** The variant of a name; the first one when there is none any more. */
    Variant variant(String name) {
        return variants.stream()
                .filter(each -> each.name.equals(name))
                .findFirst()
                .orElseGet(variants::getFirst);
    }

    /** Languages of all variants, sorted. */
    Set<String> languages() {
        return variants.stream()
                .flatMap(variant -> variant.languages.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
