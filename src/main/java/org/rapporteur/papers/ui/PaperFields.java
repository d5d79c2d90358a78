package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.PaperGuess;
import org.rapporteur.papers.PaperKind;

/** The fields in which somebody says what a paper is: together in a dialog, or the main ones in a line and the rest apart. */
class PaperFields {

    private static final int LONGEST_TITLE = 500;

    private final transient Parties parties;
    private final TextField title = new TextField();
    private final Select<PaperKind> kind = new Select<>();
    private final Select<LanguageTag> language = new Select<>();
    private final Select<Classification> classification = new Select<>();
    private final ComboBox<PartySummary> party = new ComboBox<>();
    private final MultiSelectComboBox<PartySummary> named = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<AgendaItemDetails> items = new MultiSelectComboBox<>();
    private final TextField sourceSymbol = new TextField();
    private final Map<HasValue<?, ?>, Object> guessed = new HashMap<>();

    /**
     * @param agenda items of the meeting's agenda
     * @param anyParty whether the reader may hand in for any party; others hand in for their own
     */
    PaperFields(Parties parties, List<AgendaItemDetails> agenda, boolean anyParty) {
        this.parties = parties;
        label();
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.addClassName("wide");
        kind.setItems(PaperKind.values());
        kind.setItemLabelGenerator(value -> PaperWords.of(title, value));
        kind.setOverlayWidth("240px");
        language.setItems(PaperWords.LANGUAGES);
        language.setItemLabelGenerator(value -> value.displayName(locale()));
        classification.setItems(
                Classification.PUBLIC, Classification.PARTICIPANTS, Classification.PARTIES, Classification.SECRETARIAT);
        classification.setItemLabelGenerator(value -> PaperWords.of(title, value));
        classification.addValueChangeListener(change -> named.setVisible(change.getValue() == Classification.PARTIES));
        offerParties();
        party.setVisible(anyParty);
        named.setVisible(false);
        named.addClassName("wide");
        items.setItems(agenda);
        items.setItemLabelGenerator(PaperWords::of);
        items.setVisible(!agenda.isEmpty());
        items.setOverlayWidth("340px");
        sourceSymbol.setVisible(false);
    }

    /** All of them, one below the other. */
    Div form() {
        var form = new Div(title, kind, language, classification, party, named, items, sourceSymbol);
        form.addClassNames("form", "paper-fields");
        return form;
    }

    /** Leaves out what it is for, where that is known. */
    void withoutKind() {
        kind.setVisible(false);
    }

    /** The main ones, for one line of a table. */
    List<Component> line() {
        return List.of(title, kind, language, items);
    }

    /** What the line leaves out. */
    Div rest() {
        var rest = new Div(classification, party, named);
        rest.addClassNames("form", "paper-fields");
        return rest;
    }

    /** Whether something is wrong in what the line leaves out. */
    boolean isRestInvalid() {
        return classification.isInvalid() || party.isInvalid() || named.isInvalid();
    }

    private void label() {
        title.setLabel(say("papers.field.title"));
        kind.setLabel(say("papers.field.kind"));
        language.setLabel(say("papers.field.language"));
        classification.setLabel(say("papers.field.classification"));
        party.setLabel(say("papers.field.party"));
        named.setLabel(say("papers.field.named"));
        items.setLabel(say("papers.field.items"));
        sourceSymbol.setLabel(say("papers.field.source-symbol"));
    }

    private void offerParties() {
        party.setClearButtonVisible(true);
        PaperWords.offer(party, parties);
        PaperWords.offer(named, parties);
    }

    /** Fills in what was guessed, but for what a person has changed since the last guess. */
    void guess(PaperGuess guess) {
        fill(title, guess.title());
        fill(kind, guess.kind());
        fill(language, guess.language());
        fill(
                items,
                items.getListDataView()
                        .getItems()
                        .filter(item -> item.id().equals(guess.item()))
                        .collect(Collectors.toSet()));
        fill(classification, Classification.PARTICIPANTS);
    }

    private <T> void fill(HasValue<?, T> field, T value) {
        var before = guessed.containsKey(field) ? guessed.get(field) : field.getEmptyValue();
        if (Objects.equals(field.getValue(), before)) {
            field.setValue(value);
            guessed.put(field, value);
        }
    }

    /** Sets who may read it and from whom it is. */
    void share(@Nullable Classification readers, @Nullable PartySummary from) {
        if (readers != null) {
            classification.setValue(readers);
        }
        if (from != null) {
            party.setValue(from);
        }
    }

    /** Tells when the kind or the language is another. */
    void onChange(Runnable changed) {
        kind.addValueChangeListener(_ -> changed.run());
        language.addValueChangeListener(_ -> changed.run());
    }

    PaperKind kind() {
        return kind.getValue();
    }

    LanguageTag language() {
        return language.getValue();
    }

    void setReadOnly(boolean readOnly) {
        Stream.<HasValue<?, ?>>of(title, kind, language, items, classification, party, named)
                .forEach(field -> field.setReadOnly(readOnly));
    }

    private Locale locale() {
        return UI.getCurrent() == null ? Locale.ENGLISH : UI.getCurrent().getLocale();
    }

    private String say(String key) {
        return title.getTranslation(key);
    }

    /** Fills in what a paper is now; its language and so its symbol stay. */
    void show(PaperDetails paper) {
        var summary = paper.summary();
        title.setValue(summary.title());
        kind.setValue(summary.kind());
        language.setValue(summary.language());
        language.setVisible(false);
        classification.setValue(summary.classification());
        if (summary.partyId() != null) {
            party.setValue(parties.get(summary.partyId()));
        }
        named.setValue(Set.copyOf(parties.byIds(paper.namedParties()).values()));
        items.setValue(items.getListDataView()
                .getItems()
                .filter(item -> paper.agendaItems().contains(item.id()))
                .collect(Collectors.toSet()));
        sourceSymbol.setVisible(true);
        sourceSymbol.setValue(paper.sourceSymbol() == null ? "" : paper.sourceSymbol());
    }

    /** What was entered. */
    PaperForm entered() {
        return PaperForm.of(title.getValue(), kind.getValue(), language.getValue(), classification.getValue())
                .from(party.getValue() == null ? null : party.getValue().id())
                .on(items.getValue().stream().map(AgendaItemDetails::id).collect(Collectors.toSet()))
                .naming(
                        classification.getValue() == Classification.PARTIES
                                ? named.getValue().stream()
                                        .map(PartySummary::id)
                                        .collect(Collectors.toSet())
                                : Set.of())
                .knownAs(sourceSymbol.getValue());
    }

    /** Lets problems be shown beside the fields. */
    Problems problems() {
        return new Problems(title)
                .field("title", title)
                .field("kind", kind)
                .field("language", language)
                .field("classification", classification)
                .field("partyId", party)
                .field("namedParties", named)
                .field("agendaItemIds", items)
                .field("sourceSymbol", sourceSymbol);
    }
}
