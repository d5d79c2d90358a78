package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.exports.Workbooks;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.AddresseeId;
import org.rapporteur.recommendations.Addressees;
import org.rapporteur.recommendations.FollowUp;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.MatrixRow;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.Reports;

/** Who stands where with what: recommendations by parties, one glance for a chair, one cell for a focal point. */
@Route("recommendations/matrix")
@PermitAll
class MatrixView extends RecommendationsFace {

    private final FollowUp followUp;
    private final Addressees addressees;
    private final Reports reports;
    private final Div page = new Div();
    private @Nullable CellStory pane;
    private @Nullable MatrixTable table;

    MatrixView(
            FollowUp followUp,
            Addressees addressees,
            Reports reports,
            Recommendations recommendations,
            FilterChoices choices) {
        super(recommendations, choices);
        this.followUp = followUp;
        this.addressees = addressees;
        this.reports = reports;
        page.addClassName("matrix-page");
    }

    @Override
    void show(FilterAddress address, PageHeader header, long count, String cell) {
        page.removeAll();
        pane = null;
        var matrix = followUp.matrix(address.filter());
        if (matrix.rows().isEmpty()) {
            add(new EmptyState(
                    "check",
                    getTranslation("recommendations.matrix.empty"),
                    getTranslation(
                            address.isEmpty()
                                    ? "recommendations.matrix.empty-text"
                                    : "recommendations.nothing-matches")));
            return;
        }
        header.action(export(address));
        var shown = new MatrixTable(matrix, opened -> open(address, opened.addresseeId()));
        table = shown;
        var frame = new Div();
        frame.addClassNames("card", "mx-frame");
        frame.getElement().appendChild(shown.getElement());
        page.add(frame);
        add(legend(), page);
        if (matrix.more() > 0) {
            add(new Paragraph(getTranslation("recommendations.matrix.more", matrix.more())));
        }
        if (!cell.isEmpty()) {
            openNamed(cell);
        }
    }

    private void openNamed(String cell) {
        try {
            story(new AddresseeId(UUID.fromString(cell)));
        } catch (IllegalArgumentException | NotFound e) {
            // The address names no cell: the matrix alone is what there is to show.
            closePane();
        }
    }

    private void open(FilterAddress address, AddresseeId addressee) {
        story(addressee);
        remember(address, addressee);
    }

    private void story(AddresseeId id) {
        var addressee = addressees.get(id);
        var shown = table;
        if (shown == null) {
            return;
        }
        shown.select(id);
        closePane();
        var may = addressees.maySpeakFor(addressee)
                ? "recommendations.report"
                : reports.mayVerify() && addressee.reportedAt() != null
                        ? addressee.verifiedLevel() == Level.NOT_ASSESSED
                                ? "recommendations.check"
                                : "recommendations.read-reports"
                        : "";
        var beside = new CellStory(addressee, text(shown, addressee), addressees.history(id), may, this::closePane);
        pane = beside;
        page.add(beside);
        page.addClassName("with-pane");
    }

    private String text(MatrixTable shown, AddresseeDetails addressee) {
        MatrixRow row = shown.current();
        return row.recommendationId().equals(addressee.recommendationId())
                ? row.text().forReader(getLocale())
                : "";
    }

    private void closePane() {
        if (pane != null) {
            page.remove(pane);
            pane = null;
        }
        page.removeClassName("with-pane");
    }

    /** Puts the open cell into the address without loading the page anew. */
    private static void remember(FilterAddress address, AddresseeId addressee) {
        var parameters = new HashMap<>(address.parameters().getParameters());
        parameters.put("cell", List.of(addressee.toString()));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("recommendations/matrix", new QueryParameters(parameters)));
    }

    private Div legend() {
        var legend = new Div();
        legend.addClassNames("legend", "small");
        legend.getElement().setAttribute("role", "group");
        legend.getElement().setAttribute("aria-label", getTranslation("recommendations.legend"));
        for (var level : List.of(
                Level.FULLY,
                Level.LARGELY,
                Level.PARTLY,
                Level.NOT_STARTED,
                Level.CONTRARY,
                Level.NO_INFORMATION,
                Level.NOT_APPLICABLE)) {
            legend.add(sign(new LevelBadge(level), "recommendations.level." + level));
        }
        legend.add(
                sign(new LevelBadge(Level.PARTLY, true), "recommendations.unverified"),
                sign(new LevelBadge(Level.PARTLY).notched(), "recommendations.legend.differs"));
        return legend;
    }

    private Span sign(LevelBadge badge, String key) {
        badge.getElement().setAttribute("aria-hidden", "true");
        return new Span(badge, new Span(getTranslation(key)));
    }

    private Anchor export(FilterAddress address) {
        var filter = address.filter();
        var reader = getLocale();
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = followUp.workbook(filter, reader);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "recommendations.xlsx", Workbooks.XLSX, bytes.length);
                }),
                getTranslation("recommendations.export"));
        link.addClassName("button");
        return link;
    }
}
