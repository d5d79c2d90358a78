package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.recommendations.EvidenceDetails;
import org.rapporteur.recommendations.EvidenceKind;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.ReportDetails;

/** A report to read: the level it claims, what was done, what stands in the way, what proves it. */
final class ReportText extends Div {

    ReportText(ReportDetails report) {
        addClassName("report-text-body");
        add(line("recommendations.reported-level", report.level()));
        if (report.verifiedLevel() != null) {
            add(line("recommendations.verified", report.verifiedLevel()));
        }
        if (report.rationale() != null) {
            var why = new Paragraph("“" + report.rationale() + "”");
            why.addClassName("rationale");
            add(why);
        }
        section("recommendations.done", report.text());
        section("recommendations.obstacles", report.obstacles());
        section("recommendations.assistance", report.assistance());
        if (!report.evidence().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("evidence");
            report.evidence().forEach(piece -> list.add(new ListItem(piece(piece))));
            add(new H3(getTranslation("recommendations.evidence")), list);
        }
        var consent = new Div(getTranslation(
                report.consentToPublish() ? "recommendations.consent-given" : "recommendations.consent-not-given"));
        consent.addClassName("small");
        add(consent);
    }

    private Div line(String key, Level level) {
        var name = new Span(getTranslation(key));
        name.addClassName("small");
        var words = new Span(getTranslation("recommendations.level." + level));
        words.getElement().setAttribute("aria-hidden", "true");
        var line = new Div(name, new LevelBadge(level), words);
        line.addClassName("level-value");
        return line;
    }

    private void section(String key, String text) {
        if (!text.isBlank()) {
            var words = new Paragraph(text);
            words.addClassName("written");
            add(new H3(getTranslation(key)), words);
        }
    }

    /** One piece of evidence with the way to it. */
    private Component piece(EvidenceDetails piece) {
        var label = piece.label();
        if (label == null) {
            return new Span(getTranslation("recommendations.source.hidden"));
        }
        var address = piece.address();
        var kind = new Span(getTranslation("recommendations.evidence." + piece.evidence().kind()) + " ");
        kind.addClassName("small");
        if (address == null) {
            return new Span(kind, new Span(label));
        }
        var link = new Anchor(address, label);
        if (piece.evidence().kind() == EvidenceKind.LINK) {
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            link.setTarget("_blank");
        } else {
            link.getElement().setAttribute("router-ignore", piece.evidence().kind() == EvidenceKind.FILE);
        }
        return new Span(kind, link);
    }
}
