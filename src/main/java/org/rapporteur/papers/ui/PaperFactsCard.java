package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.ui.PartyName;
import org.rapporteur.papers.PaperDetails;

/** What a paper is, whose it is and where it belongs. */
class PaperFactsCard extends Card {

    private final DescriptionList facts = new DescriptionList();

    /**
     * @param title already translated
     * @param zone the meeting's zone
     */
    PaperFactsCard(String title, PaperDetails paper, PaperOffice office, ZoneId zone) {
        super(title);
        var summary = paper.summary();
        facts.addClassName("facts");
        fact("papers.field.kind", new Span(PaperWords.of(this, summary.kind())));
        if (summary.partyId() != null) {
            office.parties()
                    .byIds(Set.of(summary.partyId()))
                    .values()
                    .forEach(party -> fact("papers.field.party", new PartyName(party)));
        }
        fact("papers.field.submitted", new Span(Dates.moment(summary.submittedAt(), zone, getLocale())));
        var items = office.agenda().byIds(paper.agendaItems());
        if (!items.isEmpty()) {
            fact(
                    "papers.field.items",
                    new Span(items.values().stream().map(PaperWords::of).collect(Collectors.joining("; "))));
        }
        fact("papers.field.classification", new Span(PaperWords.of(this, summary.classification())));
        var named = office.parties().byIds(paper.namedParties());
        if (!named.isEmpty()) {
            fact(
                    "papers.field.named",
                    new Span(named.values().stream()
                            .sorted(Parties.protocolOrder())
                            .map(party -> party.nameFor(getLocale()))
                            .collect(Collectors.joining(", "))));
        }
        if (!paper.formerSymbols().isEmpty()) {
            fact("papers.symbol.former", new Span(String.join(", ", paper.formerSymbols())));
        }
        if (paper.sourceSymbol() != null) {
            fact("papers.field.source-symbol", new Span(paper.sourceSymbol()));
        }
        with(facts);
    }

    private void fact(String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
