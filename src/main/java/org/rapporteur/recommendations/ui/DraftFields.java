package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.ui.DayField;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.Papers;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.AddresseeForm;
import org.rapporteur.recommendations.Deadline;
import org.rapporteur.recommendations.DeadlineKind;
import org.rapporteur.recommendations.Force;
import org.rapporteur.recommendations.PartForm;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.RecommendationForm;
import org.rapporteur.recommendations.RecommendationKind;
import org.rapporteur.recommendations.Source;
import org.rapporteur.recommendations.SourceKind;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** The fields of a draft; the words in English and in one more language, parts one below the other. */
final class DraftFields extends Div {

    private static final int MOST_PAPERS = 200;

    /** What a draft can name. */
    @Component
    static class Choices {
        private final Parties parties;
        private final Agenda agenda;
        private final Papers papers;

        Choices(Parties parties, Agenda agenda, Papers papers) {
            this.parties = parties;
            this.agenda = agenda;
            this.papers = papers;
        }

        List<Origin> origins(MeetingId meeting) {
            var origins = new ArrayList<Origin>();
            agenda.of(meeting)
                    .forEach(item -> origins.add(new Origin(
                            new Source(SourceKind.AGENDA_ITEM, item.id().value(), null),
                            (item.number() + " " + item.title()).strip())));
            papers.of(meeting, PaperFilter.of(meeting), PageRequest.of(0, MOST_PAPERS))
                    .forEach(paper -> origins.add(new Origin(
                            new Source(SourceKind.PAPER, paper.id().value(), null),
                            paper.symbol() + " · " + paper.title())));
            return origins;
        }
    }

    /**
     * Something a text may come from.
     *
     * @param source the thing
     * @param label its name
     */
    record Origin(Source source, String label) {}

    private final Map<String, TextArea> words = new LinkedHashMap<>();
    private final Div parts = new Div();
    private final List<Map<String, TextArea>> partWords = new ArrayList<>();
    private final Select<RecommendationKind> kind = new Select<>();
    private final Select<Force> force = new Select<>();
    private final Select<DeadlineKind> deadline = new Select<>();
    private final DayField day = new DayField(getTranslation("recommendations.deadline.day"));
    private final TextField themes = new TextField();
    private final MultiSelectComboBox<Origin> sources = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<PartySummary> addressees = new MultiSelectComboBox<>();
    private final Checkbox allStates = new Checkbox();
    private final Problems problems = new Problems(this);
    private final @Nullable RecommendationForm stored;

    DraftFields(Choices choices, MeetingId meeting, @Nullable RecommendationDetails text) {
        stored = text == null ? null : text.form();
        addClassName("form");
        Translations.LOCALES.forEach(locale -> {
            var area = area(getTranslation("recommendations.text-in", locale.getDisplayLanguage(getLocale())));
            words.put(locale.getLanguage(), area);
            add(area);
        });
        parts.addClassNames("wide", "draft-parts");
        var addPart = new Button(getTranslation("recommendations.add-part"), _ -> part(null));
        addPart.addThemeVariants(ButtonVariant.TERTIARY);
        addPart.addClassName("draft-add-part");
        add(parts, addPart);
        named(kind, "recommendations.kind", RecommendationKind.values(), "recommendations.kind.");
        named(force, "recommendations.force", Force.values(), "recommendations.force.");
        named(deadline, "recommendations.deadline", DeadlineKind.values(), "recommendations.deadline.");
        deadline.addValueChangeListener(change -> day.setEnabled(change.getValue() == DeadlineKind.DATE));
        addressees.setLabel(getTranslation("recommendations.addressees"));
        addressees.setHelperText(getTranslation("recommendations.addressees-help"));
        addressees.setItemLabelGenerator(party -> party.nameFor(getLocale()));
        addressees.setItems(query -> choices
                .parties
                .find(query.getFilter().orElse(""), Set.of(), PageRequest.of(query.getPage(), query.getPageSize()))
                .stream());
        allStates.setLabel(getTranslation("recommendations.all-states"));
        sources.setLabel(getTranslation("recommendations.sources"));
        sources.setHelperText(getTranslation("recommendations.sources-help"));
        sources.setItemLabelGenerator(Origin::label);
        var origins = choices.origins(meeting);
        sources.setItems(origins);
        themes.setLabel(getTranslation("recommendations.themes"));
        themes.setHelperText(getTranslation("recommendations.themes-help"));
        sources.addClassName("wide");
        add(kind, force, deadline, day, addressees, allStates, sources, themes);
        themes.addClassName("wide");
        problems.field("text", words.values().iterator().next())
                .field("deadline.date", day)
                .field("themes", themes)
                .field("addressees", addressees);
        fill(text, origins);
    }

    private void fill(@Nullable RecommendationDetails text, List<Origin> origins) {
        kind.setValue(text == null ? RecommendationKind.RECOMMENDATION : text.kind());
        force.setValue(text == null ? Force.RECOMMENDS : text.force());
        deadline.setValue(
                text == null ? DeadlineKind.NEXT_EDITION : text.deadline().kind());
        day.setEnabled(deadline.getValue() == DeadlineKind.DATE);
        if (text == null) {
            return;
        }
        words.forEach((language, area) -> area.setValue(text.text().texts().getOrDefault(language, "")));
        day.setValue(text.deadline().date());
        themes.setValue(String.join(", ", text.themes()));
        allStates.setValue(text.allParticipatingStates());
        addressees.setValue(text.addressees().stream()
                .filter(addressee -> addressee.organisation() == null)
                .map(AddresseeDetails::party)
                .collect(Collectors.toSet()));
        var known = text.sources().stream().map(source -> source.source().id()).collect(Collectors.toSet());
        sources.setValue(origins.stream()
                .filter(origin -> known.contains(origin.source().id()))
                .collect(Collectors.toSet()));
        text.parts().stream().filter(part -> part.text() != null).forEach(part -> part(part.text()));
    }

    private void part(@Nullable LocalizedText text) {
        var label = "(" + (char) ('a' + partWords.size()) + ")";
        var fields = new LinkedHashMap<String, TextArea>();
        var row = new Div();
        row.addClassName("draft-part");
        row.add(new H3(getTranslation("recommendations.part", label)));
        Translations.LOCALES.forEach(locale -> {
            var area = area(getTranslation("recommendations.part-in", label, locale.getDisplayLanguage(getLocale())));
            if (text != null) {
                area.setValue(text.texts().getOrDefault(locale.getLanguage(), ""));
            }
            fields.put(locale.getLanguage(), area);
            row.add(area);
        });
        partWords.add(fields);
        parts.add(row);
        problems.field(
                "parts[" + (partWords.size() - 1) + "].text",
                fields.values().iterator().next());
    }

    Problems problems() {
        return problems;
    }

    /** What was entered; a part left empty goes. */
    RecommendationForm form() {
        return new RecommendationForm(
                localized(words, stored == null ? null : stored.text()),
                partForms(),
                kind.getValue(),
                force.getValue(),
                Arrays.stream(themes.getValue().split("[,;]"))
                        .map(String::strip)
                        .filter(theme -> !theme.isEmpty())
                        .collect(Collectors.toSet()),
                new Deadline(deadline.getValue(), deadline.getValue() == DeadlineKind.DATE ? day.getValue() : null),
                chosenSources(),
                chosenAddressees(),
                allStates.getValue());
    }

    private List<PartForm> partForms() {
        var forms = new ArrayList<PartForm>();
        for (int i = 0; i < partWords.size(); i++) {
            var fields = partWords.get(i);
            if (fields.values().stream().anyMatch(field -> !field.getValue().isBlank())) {
                var before = stored != null && i < stored.parts().size()
                        ? stored.parts().get(i)
                        : null;
                forms.add(new PartForm(
                        before == null ? "" : before.label(),
                        localized(fields, before == null ? null : before.text())));
            }
        }
        return forms;
    }

    /** What the page does not show, such as a third language, stays as it is. */
    private static LocalizedText localized(Map<String, TextArea> fields, @Nullable LocalizedText before) {
        var texts = new LinkedHashMap<String, String>();
        if (before != null) {
            texts.putAll(before.texts());
        }
        fields.forEach((language, field) -> {
            if (field.getValue().isBlank()) {
                texts.remove(language);
            } else {
                texts.put(language, field.getValue());
            }
        });
        return new LocalizedText(texts);
    }

    private List<Source> chosenSources() {
        var before = stored == null ? List.<Source>of() : stored.sources();
        Map<UUID, Source> pages = new LinkedHashMap<>();
        before.forEach(source -> pages.put(source.id(), source));
        return sources.getValue().stream()
                .map(origin -> pages.getOrDefault(origin.source().id(), origin.source()))
                .toList();
    }

    private List<AddresseeForm> chosenAddressees() {
        var before = stored == null ? List.<AddresseeForm>of() : stored.addressees();
        var chosen = new ArrayList<AddresseeForm>();
        var open = new HashSet<>(addressees.getValue());
        for (var addressee : before) {
            var known = open.stream()
                    .filter(party -> party.id().equals(addressee.party()))
                    .findFirst();
            if (addressee.organisation() != null || known.isPresent()) {
                chosen.add(addressee);
                known.ifPresent(open::remove);
            }
        }
        open.stream().sorted(Parties.protocolOrder()).forEach(party -> chosen.add(AddresseeForm.of(party.id())));
        return chosen;
    }

    private <E extends Enum<E>> void named(Select<E> select, String label, E[] values, String keys) {
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(keys + value));
    }

    private static TextArea area(String label) {
        var area = new TextArea(label);
        area.setMaxLength(20_000);
        area.setWidthFull();
        return area;
    }
}
