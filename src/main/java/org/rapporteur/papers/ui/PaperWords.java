package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Phrase;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.PaperLimits;
import org.rapporteur.papers.PaperState;
import org.springframework.data.domain.PageRequest;

/** What the values of a paper are called on screens. */
final class PaperWords {

    /** Languages offered for a paper; any other may come by the API. */
    static final List<LanguageTag> LANGUAGES = Stream.of("en", "vi", "th", "km", "lo", "id", "ms", "my", "zh", "fr")
            .map(LanguageTag::of)
            .toList();

    private PaperWords() {}

    /** A choice of the language of a file; the ones a paper has already come first. */
    static Select<LanguageTag> languages(Component speaker, LanguageTag... first) {
        var language = new Select<LanguageTag>();
        language.setLabel(speaker.getTranslation("papers.field.language"));
        language.setItems(Stream.concat(Arrays.stream(first), LANGUAGES.stream())
                .distinct()
                .toList());
        language.setItemLabelGenerator(tag -> tag.displayName(locale(speaker)));
        return language;
    }

    /** Lets a field choose among all States and organisations. */
    static void offer(ComboBoxBase<?, PartySummary, ?> field, Parties parties) {
        field.setItemLabelGenerator(party -> party.nameFor(locale(field)));
        field.setItems(
                query -> parties
                        .find(
                                query.getFilter().orElse(""),
                                Set.of(),
                                PageRequest.of(query.getPage(), query.getPageSize()))
                        .stream());
    }

    /** A sentence in the reader's language; phrases inside it are said first. */
    static String say(Component speaker, Phrase phrase) {
        return speaker.getTranslation(
                phrase.key(),
                phrase.arguments().stream()
                        .map(argument -> argument instanceof Phrase inner ? say(speaker, inner) : argument)
                        .toArray());
    }

    /** What went wrong with a file, in words. */
    static String sentence(Component speaker, Problem why) {
        return why instanceof InvalidInput invalid && !invalid.fields().isEmpty()
                ? speaker.getTranslation(
                        invalid.fields().getFirst().key(),
                        invalid.fields().getFirst().arguments().toArray())
                : speaker.getTranslation(why.key(), why.arguments());
    }

    /** Why the browser did not even send a file. */
    static String rejected(Component speaker, PaperLimits limits) {
        return speaker.getTranslation("papers.upload.rejected", limits.maxSize().toMegabytes(), limits.maxFiles());
    }

    private static Locale locale(Component speaker) {
        return speaker.getUI()
                .or(() -> Optional.ofNullable(UI.getCurrent()))
                .map(UI::getLocale)
                .orElse(Locale.ENGLISH);
    }

    /** The word for a value of one of the papers' enumerations. */
    static String of(Component speaker, Enum<?> value) {
        return speaker.getTranslation(key(value));
    }

    /** Number and title of an item of the agenda. */
    static String of(AgendaItemDetails item) {
        return (item.number() + " " + item.title()).strip();
    }

    private static String key(Enum<?> value) {
        var type = value.getDeclaringClass().getSimpleName();
        return "papers." + dashed(type.replaceAll("([a-z])([A-Z])", "$1-$2")) + "." + dashed(value.name());
    }

    private static String dashed(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Chip chip(Component speaker, PaperState state) {
        return new Chip(
                of(speaker, state),
                switch (state) {
                    case PROPOSED -> Tone.WARNING;
                    case ACCEPTED -> Tone.ACCENT;
                    case ISSUED -> Tone.GOOD;
                    case WITHDRAWN -> Tone.NEUTRAL;
                });
    }

    static Chip chip(Component speaker, Classification classification) {
        return new Chip(of(speaker, classification));
    }

    static Chip chip(Component speaker, ExtractionState state) {
        return new Chip(
                of(speaker, state),
                switch (state) {
                    case HELD, WAITING, READING -> Tone.PENDING;
                    case SEARCHABLE -> Tone.GOOD;
                    case PARTIAL, NO_TEXT, LOCKED -> Tone.WARNING;
                    case UNREADABLE, QUARANTINED -> Tone.DANGER;
                });
    }
}
