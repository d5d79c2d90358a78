package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.papers.PaperComparison;
import org.rapporteur.papers.PaperComparison.Block;
import org.rapporteur.papers.PaperComparison.Change;
import org.rapporteur.papers.PaperComparison.Piece;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.RenditionSummary;

/**
 * "What did they change?" The texts of two versions of a paper, what came and what went marked, in one running text or, where
 * there is room, beside each other.
 */
@Route("papers/:paperId/compare")
@PermitAll
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Paragraphs shown on each side of a change; the rest of what is the same is folded away. */
    private static final int AROUND = 2;

    private static final String WAY = "view";
    private static final String BESIDE = "side";

    private final transient PaperOffice office;
    private boolean beside;
    private String title = "";

    CompareView(PaperOffice office) {
        this.office = office;
        addClassName("paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = PapersNavigation.paperOf(event);
        var parameters = event.getLocation().getQueryParameters();
        try {
            var paper = Optional.ofNullable(office.papers().byIds(List.of(id)).get(id))
                    .orElseThrow(NotFound::new);
            var at = PaperAt.of(parameters);
            beside = parameters.getSingleParameter(WAY).filter(BESIDE::equals).isPresent();
            var language = at.language().isEmpty() ? paper.language() : LanguageTag.of(at.language());
            var count = paper.renditions().stream()
                    .filter(rendition -> rendition.language().equals(language))
                    .mapToInt(RenditionSummary::newest)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            var to = at.version() == 0 ? count : at.version();
            show(paper, office.versions().compare(id, language, from(parameters, to), to), count);
        } catch (NotFound | Forbidden e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static int from(QueryParameters parameters, int to) {
        return parameters
                .getSingleParameter("from")
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(Integer::valueOf)
                .orElse(Math.max(1, to - 1));
    }

    private void show(PaperSummary paper, PaperComparison comparison, int count) {
        title = getTranslation("papers.compare.title") + " · " + paper.symbol();
        removeAll();
        var symbol = new Span(paper.symbol());
        symbol.addClassName("paper-symbol");
        add(new PageHeader(paper.title())
                .crumb(new RouterLink(getTranslation("papers.title"), PapersView.class))
                .crumb(new RouterLink(paper.symbol(), PaperView.class, PapersNavigation.of(paper.id())))
                .line(symbol)
                .line(comparison.language().displayName(getLocale())));
        if (count == 1) {
            add(new Card(getTranslation("papers.compare.title")).with(nothing("one")));
            return;
        }
        add(choices(paper, comparison, count));
        if (comparison.from() == comparison.to()) {
            add(new Card(getTranslation("papers.compare.title")).with(nothing("itself")));
            return;
        }
        if (!comparison.compared()) {
            add(new Card(getTranslation("papers.compare.title")).with(textless(comparison)));
            return;
        }
        var card = new Card(getTranslation("papers.compare.count", comparison.changes()));
        if (comparison.partial()) {
            card.note(getTranslation("papers.compare.partial"));
        }
        add(card);
        if (comparison.changes() == 0) {
            card.with(nothing("same"));
            return;
        }
        var running = running(comparison);
        card.with(running);
        if (beside) {
            // A narrow screen has no room for it and keeps the one text.
            running.addClassName("compare-narrow");
            card.with(sides(comparison));
        }
    }

    private EmptyState nothing(String why) {
        return new EmptyState(
                "check", getTranslation("papers.compare." + why), getTranslation("papers.compare." + why + ".text"));
    }

    /** Says which version has no text, lest nothing to compare be taken for nothing changed. */
    private EmptyState textless(PaperComparison comparison) {
        var later = comparison.fromState().hasText();
        var state = later ? comparison.toState() : comparison.fromState();
        return new EmptyState(
                "paper",
                getTranslation("papers.compare.textless", later ? comparison.to() : comparison.from()),
                getTranslation("papers.compare.textless." + (state.isPending() ? "yet" : "ever")));
    }

    private Div choices(PaperSummary paper, PaperComparison comparison, int count) {
        var bar = new Div(
                choice(
                        "papers.compare.from",
                        comparison.from(),
                        count,
                        from -> open(paper, comparison, from, comparison.to())),
                choice(
                        "papers.compare.to",
                        comparison.to(),
                        count,
                        to -> open(paper, comparison, comparison.from(), to)),
                way(paper, comparison));
        bar.addClassName("bar-line");
        return bar;
    }

    private Select<Integer> choice(String key, int value, int count, IntConsumer chosen) {
        var choice = new Select<Integer>();
        choice.setLabel(getTranslation(key));
        choice.setItems(IntStream.rangeClosed(1, count).boxed().toList());
        choice.setItemLabelGenerator(number -> getTranslation("papers.compare.version", number));
        choice.setValue(value);
        choice.addValueChangeListener(change -> chosen.accept(change.getValue()));
        return choice;
    }

    private Select<Boolean> way(PaperSummary paper, PaperComparison comparison) {
        var way = new Select<Boolean>();
        way.setLabel(getTranslation("papers.compare.way"));
        way.setItems(false, true);
        way.setItemLabelGenerator(side -> getTranslation("papers.compare.way." + (side ? BESIDE : "inline")));
        way.setValue(beside);
        way.addClassName("compare-way");
        way.addValueChangeListener(change -> {
            beside = change.getValue();
            open(paper, comparison, comparison.from(), comparison.to());
        });
        return way;
    }

    private void open(PaperSummary paper, PaperComparison comparison, int from, int to) {
        PapersNavigation.open(
                this,
                PapersNavigation.path(paper.id()) + "/compare",
                QueryParameters.simple(Map.of(
                        "lang",
                        comparison.language().value(),
                        "from",
                        String.valueOf(from),
                        "version",
                        String.valueOf(to),
                        WAY,
                        beside ? BESIDE : "")));
    }

    private Div running(PaperComparison comparison) {
        return sheet(comparison, "change-", new Div(), CompareView::paragraph);
    }

    /** What went stands on the left only, what came on the right only. */
    private Div sides(PaperComparison comparison) {
        var heads = new Div(
                new Span(getTranslation("papers.compare.version", comparison.from())),
                new Span(getTranslation("papers.compare.version", comparison.to())));
        heads.addClassNames("compare-pair", "compare-heads");
        var sheet = sheet(comparison, "beside-", new Div(heads), block -> {
            var pair = new Div(paragraph(without(block, Change.ADDED)), paragraph(without(block, Change.REMOVED)));
            pair.addClassName("compare-pair");
            return pair;
        });
        sheet.addClassName("compare-wide");
        return sheet;
    }

    private static Block without(Block block, Change change) {
        return new Block(
                block.change(),
                block.pieces().stream()
                        .filter(piece -> piece.change() != change)
                        .toList());
    }

    private Div sheet(PaperComparison comparison, String ids, Div sheet, Function<Block, Component> shown) {
        sheet.addClassNames("paper-sheet", "paper-compared");
        sheet.getElement().setAttribute("lang", comparison.language().value());
        var blocks = comparison.blocks();
        var number = 0;
        var folded = 0;
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.change() == Change.SAME && !isNearChange(blocks, i)) {
                folded++;
                continue;
            }
            if (folded > 0) {
                sheet.add(fold(folded));
                folded = 0;
            }
            var paragraph = shown.apply(block);
            sheet.add(
                    block.change() == Change.SAME ? paragraph : change(paragraph, ids, ++number, comparison.changes()));
        }
        if (folded > 0) {
            sheet.add(fold(folded));
        }
        var ground = new Div(sheet);
        ground.addClassName("paper-ground");
        return ground;
    }

    private static boolean isNearChange(List<Block> blocks, int index) {
        return blocks.subList(Math.max(0, index - AROUND), Math.min(blocks.size(), index + AROUND + 1)).stream()
                .anyMatch(block -> block.change() != Change.SAME);
    }

    private Div fold(int paragraphs) {
        var fold = new Div(getTranslation("papers.compare.folded", paragraphs));
        fold.addClassName("compare-fold");
        return fold;
    }

    private Div change(Component paragraph, String ids, int number, long all) {
        var change = new Div(paragraph);
        change.setId(ids + number);
        change.addClassName("compare-change");
        if (number < all) {
            var next = new Anchor("#" + ids + (number + 1), getTranslation("papers.compare.next"));
            next.getElement().setAttribute("router-ignore", true);
            next.addClassName("compare-next");
            change.add(next);
        }
        return change;
    }

    private static Paragraph paragraph(Block block) {
        var paragraph = new Paragraph();
        block.pieces().forEach(piece -> paragraph.add(shown(piece)));
        return paragraph;
    }

    private static Component shown(Piece piece) {
        return switch (piece.change()) {
            case ADDED -> new Added(piece.text());
            case REMOVED -> new Removed(piece.text());
            case SAME, CHANGED -> new Text(piece.text());
        };
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Words that came. */
    @Tag("ins")
    private static final class Added extends HtmlContainer {
        private Added(String text) {
            setText(text);
        }
    }

    /** Words that went. */
    @Tag("del")
    private static final class Removed extends HtmlContainer {
        private Removed(String text) {
            setText(text);
        }
    }
}
