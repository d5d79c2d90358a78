package org.rapporteur.papers.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.PaperKind;
import org.springframework.data.domain.PageRequest;

/** The fields in which somebody says what a paper is. */
class PaperFields extends Div {

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

    /**
     * @param agenda items of the meeting's agenda
     * @param anyParty whether the reader may hand in for any party; others hand in for their own
     */
    PaperFields(Parties parties, List<AgendaItemDetails> agenda, boolean anyParty) {
        this.parties = parties;
        addClassNames("form", "paper-fields");
        label();
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.addClassName("wide");
        kind.setItems(PaperKind.values());
        kind.setItemLabelGenerator(value -> PaperWords.of(this, value));
        language.setItems(PaperWords.LANGUAGES);
        language.setItemLabelGenerator(value -> value.displayName(getLocale()));
        classification.setItems(
                Classification.PUBLIC, Classification.PARTICIPANTS, Classification.PARTIES, Classification.SECRETARIAT);
        classification.setItemLabelGenerator(value -> PaperWords.of(this, value));
        classification.addValueChangeListener(change -> named.setVisible(change.getValue() == Classification.PARTIES));
        offerParties();
        party.setVisible(anyParty);
        named.setVisible(false);
        named.addClassName("wide");
        items.setItems(agenda);
        items.setItemLabelGenerator(item -> (item.number() + " " + item.title()).strip());
        items.setVisible(!agenda.isEmpty());
        sourceSymbol.setVisible(false);
        add(title, kind, language, classification, party, named, items, sourceSymbol);
    }

    private void label() {
        title.setLabel(getTranslation("papers.field.title"));
        kind.setLabel(getTranslation("papers.field.kind"));
        language.setLabel(getTranslation("papers.field.language"));
        classification.setLabel(getTranslation("papers.field.classification"));
        party.setLabel(getTranslation("papers.field.party"));
        named.setLabel(getTranslation("papers.field.named"));
        items.setLabel(getTranslation("papers.field.items"));
        sourceSymbol.setLabel(getTranslation("papers.field.source-symbol"));
    }

    private void offerParties() {
        party.setItemLabelGenerator(value -> value.nameFor(getLocale()));
        party.setClearButtonVisible(true);
        party.setItems(
                query -> parties
                        .find(
                                query.getFilter().orElse(""),
                                Set.of(),
                                PageRequest.of(query.getPage(), query.getPageSize()))
                        .stream());
        named.setItemLabelGenerator(value -> value.nameFor(getLocale()));
        named.setItems(
                query -> parties
                        .find(
                                query.getFilter().orElse(""),
                                Set.of(),
                                PageRequest.of(query.getPage(), query.getPageSize()))
                        .stream());
    }

    /** Fills in what the name of a file lets one guess. */
    void guess(FileNameGuess guess) {
        title.setValue(guess.title());
        kind.setValue(guess.kind());
        language.setValue(guess.language());
        classification.setValue(Classification.PARTICIPANTS);
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
    PaperForm form() {
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
        return new Problems(this)
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
