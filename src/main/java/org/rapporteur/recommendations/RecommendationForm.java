package org.rapporteur.recommendations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.problem.InvalidInput;

/**
 * What a person writes of a recommendation.
 *
 * @param text the text, or the words before its parts
 * @param parts lettered parts; empty when the text stands alone
 * @param kind weight of the promise
 * @param force force of the wording
 * @param themes short words to find it by, lower case
 * @param deadline until when
 * @param sources where it comes from
 * @param addressees whom it names; may be empty until it is adopted
 * @param allParticipatingStates whether it also addresses every State that takes part, to be named at adoption
 */
public record RecommendationForm(
        LocalizedText text,
        List<PartForm> parts,
        RecommendationKind kind,
        Force force,
        Set<String> themes,
        Deadline deadline,
        List<Source> sources,
        List<AddresseeForm> addressees,
        boolean allParticipatingStates) {

    private static final int MOST_PARTS = 26;
    private static final int MOST_THEMES = 20;
    private static final int LONGEST_THEME = 80;
    private static final int LONGEST_TEXT = 20_000;

    /** @throws InvalidInput when there are too many parts or themes, a text is too long or a label is there twice */
    public RecommendationForm {
        var check = InvalidInput.check()
                .that(parts.size() <= MOST_PARTS, "parts", "recommendations.problem.many-parts", MOST_PARTS)
                .that(themes.size() <= MOST_THEMES, "themes", "recommendations.problem.many-themes", MOST_THEMES)
                .that(
                        themes.stream().allMatch(theme -> theme.length() <= LONGEST_THEME),
                        "themes",
                        "problem.too-long",
                        LONGEST_THEME)
                .that(shortEnough(text), "text", "problem.too-long", LONGEST_TEXT);
        parts = lettered(parts);
        var labels = new HashSet<String>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            check.that(labels.add(part.label()), "parts[" + i + "].label", "recommendations.problem.label-twice")
                    .that(part.label().length() <= 20, "parts[" + i + "].label", "problem.too-long", 20)
                    .that(shortEnough(part.text()), "parts[" + i + "].text", "problem.too-long", LONGEST_TEXT);
        }
        for (int i = 0; i < sources.size(); i++) {
            var page = sources.get(i).page();
            check.that(page == null || page > 0, "sources[" + i + "].page", "recommendations.problem.page");
        }
        for (int i = 0; i < addressees.size(); i++) {
            var known = addressees.get(i).parts();
            check.that(
                    labels.containsAll(known), "addressees[" + i + "].parts", "recommendations.problem.no-such-part");
        }
        check.throwIfAny();
        themes = clean(themes);
        sources = sources.stream().distinct().toList();
        addressees = List.copyOf(addressees);
    }

    /** A recommendation with this text alone: no deadline, from nowhere and addressed to nobody yet. */
    public static RecommendationForm of(LocalizedText text) {
        return new RecommendationForm(
                text,
                List.of(),
                RecommendationKind.RECOMMENDATION,
                Force.RECOMMENDS,
                Set.of(),
                Deadline.NONE,
                List.of(),
                List.of(),
                false);
    }

    /** The same about other themes. */
    public RecommendationForm about(Set<String> others) {
        return new RecommendationForm(
                text, parts, kind, force, others, deadline, sources, addressees, allParticipatingStates);
    }

    /** The same from other sources. */
    public RecommendationForm from(List<Source> others) {
        return new RecommendationForm(
                text, parts, kind, force, themes, deadline, others, addressees, allParticipatingStates);
    }

    /** The same for other addressees alone. */
    public RecommendationForm to(List<AddresseeForm> others) {
        return new RecommendationForm(text, parts, kind, force, themes, deadline, sources, others, false);
    }

    /** The same for every State that takes part, and nobody else by name. */
    public RecommendationForm toAllParticipatingStates() {
        return new RecommendationForm(text, parts, kind, force, themes, deadline, sources, List.of(), true);
    }

    private static boolean shortEnough(LocalizedText text) {
        return text.texts().values().stream().allMatch(one -> one.length() <= LONGEST_TEXT);
    }

    private static List<PartForm> lettered(List<PartForm> parts) {
        var lettered = new ArrayList<PartForm>();
        for (var part : parts) {
            var label = part.label().isEmpty() ? "(" + (char) ('a' + lettered.size()) + ")" : part.label();
            lettered.add(new PartForm(label, part.text()));
        }
        return List.copyOf(lettered);
    }

    private static Set<String> clean(Set<String> themes) {
        var clean = new TreeSet<String>();
        themes.stream()
                .map(theme -> theme.strip().toLowerCase(Locale.ROOT))
                .filter(theme -> !theme.isEmpty())
                .forEach(clean::add);
        return Set.copyOf(clean);
    }
}
