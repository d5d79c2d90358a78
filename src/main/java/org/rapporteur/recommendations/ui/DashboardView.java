package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.directory.ui.PartyFlag;
import org.rapporteur.directory.ui.PartyName;
import org.rapporteur.recommendations.Dashboard;
import org.rapporteur.recommendations.FollowUp;
import org.rapporteur.recommendations.Headline;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.Recommendations;

/** What came of it all, in figures: by theme, by addressee, by edition, and who has said nothing. */
@Route("recommendations/dashboard")
@PermitAll
class DashboardView extends RecommendationsFace {

    private final FollowUp followUp;

    DashboardView(FollowUp followUp, Recommendations recommendations, FilterChoices choices) {
        super(recommendations, choices);
        this.followUp = followUp;
    }

    @Override
    void show(FilterAddress address, PageHeader header, long count, String cell) {
        var dashboard = followUp.dashboard(address.filter());
        if (dashboard.recommendations() == 0) {
            add(new EmptyState(
                    "check",
                    getTranslation("recommendations.matrix.empty"),
                    getTranslation("recommendations.matrix.empty-text")));
            return;
        }
        var byTheme = new LinkedHashMap<Component, Headline>();
        dashboard
                .byTheme()
                .forEach(
                        (theme, headline) -> byTheme.put(narrow(theme, address, FilterAddress.THEME, theme), headline));
        var byMeeting = new LinkedHashMap<Component, Headline>();
        dashboard.byMeeting().forEach((edition, headline) -> byMeeting.put(new Span(edition), headline));
        var byParty = new LinkedHashMap<Component, Headline>();
        dashboard.byAddressee().forEach((party, headline) -> byParty.put(new PartyName(party), headline));
        var left = new Div(
                total(dashboard),
                group("recommendations.by-addressee", "recommendations.addressee", byParty),
                group("recommendations.by-theme", "recommendations.theme", byTheme));
        left.addClassName("stack");
        var right =
                new Div(silent(dashboard), group("recommendations.by-edition", "recommendations.edition", byMeeting));
        right.addClassName("stack");
        var columns = new Div(left, right);
        columns.addClassName("columns");
        add(columns);
    }

    private Card total(Dashboard dashboard) {
        var headline = dashboard.total();
        var card = new Card(getTranslation("recommendations.all-together")).note(reported(headline));
        var bar = new DistributionBar(headline);
        bar.getElement().getClassList().add("distribution-large");
        var figures = new Div();
        figures.addClassName("figures");
        for (var level : Level.values()) {
            var count = headline.at(level);
            if (count > 0) {
                var words = new Span(count + " " + getTranslation("recommendations.level." + level));
                figures.add(new Span(new LevelBadge(level), words));
            }
        }
        var remark = new Div(
                getTranslation("recommendations.overdue-count", dashboard.overdue(), dashboard.recommendations()));
        remark.addClassName("small");
        return card.with(bar, figures, remark);
    }

    private Card silent(Dashboard dashboard) {
        var card = new Card(getTranslation("recommendations.silent"));
        if (dashboard.silent().isEmpty()) {
            return card.with(new Span(getTranslation("recommendations.silent-none")));
        }
        var rows = new Rows();
        dashboard
                .silent()
                .forEach((party, asked) -> rows.line(new Row(party.nameFor(getLocale()))
                        .before(new PartyFlag(party))
                        .remark(getTranslation("recommendations.silent-about", asked))));
        return card.with(rows);
    }

    private Component group(String title, String column, Map<Component, Headline> headlines) {
        var card = new Card(getTranslation(title));
        if (headlines.isEmpty()) {
            return card.with(new Span(getTranslation("recommendations.no-data")));
        }
        var head = new NativeTableRow(
                header(getTranslation(column)),
                header(getTranslation("recommendations.distribution")),
                header(getTranslation("recommendations.reported")));
        var body = new NativeTableBody();
        headlines.forEach((name, headline) -> {
            var first = new NativeTableHeaderCell();
            first.getElement().setAttribute("scope", "row");
            first.add(name);
            var reported = new NativeTableCell(reported(headline));
            reported.addClassName("num");
            body.add(new NativeTableRow(first, new NativeTableCell(distribution(headline)), reported));
        });
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("figures-table");
        return card.with(table);
    }

    private Component distribution(Headline headline) {
        var figures = new Div();
        figures.addClassName("figures-line");
        headline.distribution().forEach((level, count) -> {
            var words = new Span(level.letter() + " " + count);
            words.addClassNames("lv-count", LevelBadge.css(level));
            words.getElement().setAttribute("title", getTranslation("recommendations.level." + level));
            figures.add(words);
        });
        figures.getElement().setAttribute("aria-hidden", "true");
        return new Div(new DistributionBar(headline), figures);
    }

    private NativeTableHeaderCell header(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private RouterLink narrow(String words, FilterAddress address, String name, String value) {
        var link = new RouterLink(words, MatrixView.class);
        link.setQueryParameters(address.with(name, value).parameters());
        return link;
    }

    private String reported(Headline headline) {
        return headline.noData()
                ? getTranslation("recommendations.no-data")
                : getTranslation("recommendations.n-of-m-reported", headline.reported(), headline.addressed());
    }
}
