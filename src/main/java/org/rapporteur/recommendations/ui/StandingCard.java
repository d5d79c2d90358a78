package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.RouterLink;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.directory.ui.PartyFlag;
import org.rapporteur.recommendations.Acceptance;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.AddresseeHistory;
import org.rapporteur.recommendations.AddresseeId;
import org.rapporteur.recommendations.Addressees;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.Reports;
import org.rapporteur.recommendations.TextState;

/** Where each addressee stands: one block per State or organisation, with a badge per part and its time line. */
final class StandingCard extends Card {

    private final Addressees addressees;
    private final Reports reports;
    private final RecommendationDetails text;
    private final Runnable reload;

    private StandingCard(Addressees addressees, Reports reports, RecommendationDetails text, Runnable reload) {
        super(new Span().getTranslation("recommendations.standing"));
        this.addressees = addressees;
        this.reports = reports;
        this.text = text;
        this.reload = reload;
        addClassName("standing");
    }

    /** Makes the card with what it needs to act. */
    @org.springframework.stereotype.Component
    static class Factory {
        private final Addressees addressees;
        private final Reports reports;

        Factory(Addressees addressees, Reports reports) {
            this.addressees = addressees;
            this.reports = reports;
        }

        StandingCard of(
                RecommendationDetails text,
                Map<AddresseeId, List<AddresseeHistory>> history,
                ZoneId zone,
                Runnable reload) {
            var card = new StandingCard(addressees, reports, text, reload);
            card.fill(history, zone);
            return card;
        }
    }

    private void fill(Map<AddresseeId, List<AddresseeHistory>> history, ZoneId zone) {
        var headline = text.headline();
        if (text.adoptedAt() != null) {
            note(
                    headline.noData()
                            ? getTranslation("recommendations.no-data")
                            : getTranslation(
                                    "recommendations.n-of-m-reported", headline.reported(), headline.addressed()));
        }
        if (text.allParticipatingStates() && text.adoptedAt() == null) {
            with(new Paragraph(getTranslation("recommendations.all-states-later")));
        }
        var list = new UnorderedList();
        list.addClassName("standing-list");
        byBody().values().forEach(parts -> list.add(new ListItem(block(parts, history, zone))));
        with(list);
    }

    private Map<String, List<AddresseeDetails>> byBody() {
        var bodies = new LinkedHashMap<String, List<AddresseeDetails>>();
        for (var addressee : text.addressees()) {
            var organisation = addressee.organisation();
            var key = organisation == null
                    ? addressee.party().id().toString()
                    : organisation.id().toString();
            bodies.computeIfAbsent(key, _ -> new ArrayList<>()).add(addressee);
        }
        return bodies;
    }

    private Component block(
            List<AddresseeDetails> parts, Map<AddresseeId, List<AddresseeHistory>> history, ZoneId zone) {
        var first = parts.getFirst();
        var organisation = first.organisation();
        var name = new Span(
                organisation == null
                        ? first.party().nameFor(getLocale())
                        : organisation.nameFor(getLocale()) + ", "
                                + first.party().nameFor(getLocale()));
        name.addClassName("standing-name");
        var says = new Span(getTranslation("recommendations.acceptance." + first.acceptance()));
        says.addClassName("small");
        var title = new Div(new PartyFlag(first.party()), name);
        title.addClassName("standing-title");
        var head = new Div(title);
        head.addClassName("standing-head");
        if (text.adoptedAt() != null) {
            title.add(says);
            head.add(badges(parts));
        }
        var block = new Div(head);
        block.addClassName("standing-block");
        parts.forEach(part -> remarks(part, parts.size() > 1, block));
        if (text.adoptedAt() == null) {
            return block;
        }
        block.add(actions(parts), timeLines(parts, history, zone));
        return block;
    }

    private Component badges(List<AddresseeDetails> parts) {
        var badges = new Div();
        badges.addClassName("standing-badges");
        for (var part : parts) {
            var unverified = part.verifiedLevel() == Level.NOT_ASSESSED && part.reportedAt() != null;
            var badge = new LevelBadge(
                    unverified
                            ? part.selfLevel()
                            : part.verifiedLevel() == Level.NOT_ASSESSED ? Level.NO_INFORMATION : part.verifiedLevel(),
                    unverified);
            if (part.differs()) {
                badge.notched();
            }
            var label = new Span(part.partLabel());
            label.addClassName("small");
            var one = new Div(badge, label);
            one.addClassName("standing-badge");
            badges.add(one);
        }
        return badges;
    }

    private void remarks(AddresseeDetails part, boolean labelled, Div block) {
        var before = labelled ? part.partLabel() + " " : "";
        if (part.differs()) {
            block.add(remark(before
                    + getTranslation(
                            "recommendations.differs",
                            getTranslation("recommendations.level." + part.selfLevel()),
                            getTranslation("recommendations.level." + part.verifiedLevel()))));
        }
        if (part.rationale() != null) {
            var why = new Paragraph("“" + part.rationale() + "”");
            why.addClassName("rationale");
            block.add(why);
        }
        if (part.acceptanceReason() != null) {
            block.add(remark(before + "“" + part.acceptanceReason() + "”"));
        }
        if (!part.closure().isOpen()) {
            block.add(remark(before + getTranslation("recommendations.closure." + part.closure())));
        }
        if (part.overdue() && part.nextDue() != null) {
            var late = remark(
                    before + getTranslation("recommendations.overdue-since", Dates.day(part.nextDue(), getLocale())));
            late.addComponentAsFirst(new Icon("clock"));
            late.addClassName("mx-overdue");
            block.add(late);
        }
    }

    private static Div remark(String words) {
        var remark = new Div(new Span(words));
        remark.addClassNames("small", "standing-remark");
        return remark;
    }

    private Component timeLines(
            List<AddresseeDetails> parts, Map<AddresseeId, List<AddresseeHistory>> history, ZoneId zone) {
        var lines = new Div();
        for (var part : parts) {
            if (!part.partLabel().isEmpty()) {
                lines.add(new H3(part.partLabel()));
            }
            lines.add(new TimeLine(history.getOrDefault(part.id(), List.of()), zone));
        }
        var details = new Details(getTranslation("recommendations.how-it-went"), lines);
        details.addClassName("standing-history");
        return details;
    }

    private Component actions(List<AddresseeDetails> parts) {
        var actions = new Div();
        actions.addClassName("standing-actions");
        if (text.textState() != TextState.ADOPTED) {
            reported(parts)
                    .forEach(part -> actions.add(reportLink(part, "recommendations.read-reports", parts.size() > 1)));
            return actions;
        }
        var own = addressees.maySpeakFor(parts.getFirst());
        var pending = parts.stream()
                .filter(part -> part.acceptance() == Acceptance.PENDING)
                .toList();
        if (own) {
            if (!pending.isEmpty()) {
                actions.add(new Button(
                        getTranslation("recommendations.answer"),
                        _ -> new AnswerDialog(addressees, pending, reload).open()));
            }
            parts.forEach(part -> actions.add(reportLink(part, "recommendations.report", parts.size() > 1)));
        } else if (reports.mayVerify()) {
            reported(parts)
                    .forEach(part -> actions.add(reportLink(
                            part,
                            part.verifiedLevel() == Level.NOT_ASSESSED
                                    ? "recommendations.check"
                                    : "recommendations.read-reports",
                            parts.size() > 1)));
            actions.add(more(parts));
        } else {
            reported(parts)
                    .forEach(part -> actions.add(reportLink(part, "recommendations.read-reports", parts.size() > 1)));
        }
        return actions;
    }

    private static List<AddresseeDetails> reported(List<AddresseeDetails> parts) {
        return parts.stream().filter(part -> part.reportedAt() != null).toList();
    }

    private RouterLink reportLink(AddresseeDetails part, String key, boolean labelled) {
        var link = new RouterLink(
                getTranslation(key) + (labelled ? " " + part.partLabel() : ""),
                ReportView.class,
                RecommendationsNavigation.of(text.id(), part.id()));
        link.addClassName("button");
        return link;
    }

    private Component more(List<AddresseeDetails> parts) {
        var menu = new MenuBar();
        var more = menu.addItem(new Icon("more"));
        more.setAriaLabel(getTranslation("recommendations.more"));
        for (var part : parts) {
            var label = parts.size() > 1 ? " " + part.partLabel() : "";
            more.getSubMenu()
                    .addItem(
                            getTranslation("recommendations.ask-for") + label,
                            _ -> new DueDialog(addressees, part, reload).open());
            more.getSubMenu()
                    .addItem(
                            getTranslation(part.closure().isOpen() ? "recommendations.close" : "recommendations.reopen")
                                    + label,
                            _ -> new ClosureDialog(addressees, part, reload).open());
        }
        return menu;
    }
}
