package org.rapporteur.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.extraction.TextStructure;
import org.rapporteur.extraction.TextStructure.Kind;
import org.rapporteur.extraction.TextStructure.Mark;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.PaperText;

class TextSheetTest {

    @Test
    void headingsAreHeadingsOfThePageWithoutALevelLeftOut() {
        var sheet = html(
                "Title\nDeep\nwords",
                new Mark(0, Kind.HEADING, 1, 0),
                new Mark(6, Kind.HEADING, 4, 0),
                new Mark(11, Kind.TEXT, 0, 0));

        assertThat(sheet)
                .contains("<h3 class=\"paper-heading paper-heading-1\">Title</h3>")
                .contains("<h4 class=\"paper-heading paper-heading-4\">Deep</h4>")
                .contains("<p>words</p>");
    }

    @Test
    void listsLieInEachOtherAndKeepTheirNumbers() {
        var sheet = html(
                "one\ninner\ntwo",
                new Mark(0, Kind.ITEM, 1, 4),
                new Mark(4, Kind.ITEM, 2, 0),
                new Mark(10, Kind.ITEM, 1, 5));

        assertThat(sheet)
                .containsSubsequence(
                        "<ol class=\"paper-numbered\">",
                        "<li value=\"4\">one",
                        "<ul class=\"paper-items\">",
                        "inner",
                        "</ul></li>",
                        "<li value=\"5\">two</li>",
                        "</ol>");
    }

    @Test
    void tablesHaveRowsCellsAndHeads() {
        var sheet = html(
                "a\tb\n1,5\tx\ty\nlast\nof two\tz",
                new Mark(0, Kind.ROWS, Mark.TABLE | Mark.HEADER, 0),
                new Mark(4, Kind.ROWS, 0, 0),
                new Mark(12, Kind.CELL, Mark.ROW, 0),
                new Mark(24, Kind.CELL, 0, 0));

        assertThat(sheet.split("<table", -1)).hasSize(2);
        assertThat(sheet)
                .contains("<th scope=\"col\">a</th>")
                .contains("<td class=\"number\">1,5</td>")
                .contains("<td>last of two</td>")
                .contains("<td>z</td>");
    }

    @Test
    void aRowWhoseLastCellsAreEmptyIsAsWideAsTheOthers() {
        var sheet = html("a\tb\tc\nd\ne\tf\tg", new Mark(0, Kind.ROWS, Mark.TABLE, 0));

        assertThat(sheet.split("colspan", -1)).hasSize(2);
        assertThat(sheet).containsSubsequence("<td>d</td>", "<td colspan=\"2\"></td>", "<td>e</td>");
    }

    @Test
    void aLabelStandsOneSpaceBeforeItsItemHoweverManyTabsWordPutThere() {
        assertThat(html("\u00b7 \t\tpoint", new Mark(0, Kind.LABELLED_ITEM, 1, 0)))
                .contains("<li>\u00b7 point</li>");
    }

    @Test
    void searchedWordsAreMarkedWhereverTheyStand() {
        var leaf = leaf("Nhân phẩm\nnhân\tx", new Mark(0, Kind.HEADING, 1, 0), new Mark(10, Kind.ROWS, Mark.TABLE, 0));

        assertThat(new TextSheet(leaf, new TextMarks("nhan")).getElement().getOuterHTML())
                .containsSubsequence("<mark>Nhân</mark>", "phẩm", "<mark>nhân</mark>");
    }

    @Test
    void nothingInATextIsMarkup() {
        assertThat(html("<script>alert(1)</script>\t<b>", new Mark(0, Kind.ROWS, Mark.TABLE, 0)))
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("<b>");
    }

    @Test
    void aTextOfWhichNothingIsKnownIsShownInParagraphs() {
        assertThat(html("one\n\ntwo")).contains("<p>one</p>").contains("<p>two</p>");
    }

    @Test
    void aSheetOfAHundredThousandCellsIsShownInPartsThatABrowserBears() {
        var text = "Sheet\n" + "1\t2\t3\t4\n".repeat(25_000);
        var structure =
                new TextStructure(List.of(new Mark(0, Kind.HEADING, 1, 0), new Mark(6, Kind.ROWS, Mark.TABLE, 0)));
        var leaves = Leaf.of(new PaperText(
                LanguageTag.ENGLISH, 1, ExtractionState.SEARCHABLE, List.of(new PaperText.Page(1, text, structure))));

        assertThat(leaves).hasSizeGreaterThan(60).allSatisfy(leaf -> {
            var sheet = new TextSheet(leaf, new TextMarks("")).getElement().getOuterHTML();
            assertThat(sheet.split("<td", -1)).hasSizeBetween(2, 1_600);
            assertThat(sheet).contains("<table");
        });
        assertThat(leaves.stream().mapToInt(leaf -> leaf.text().length()).sum()).isEqualTo(text.length());
    }

    private static String html(String text, Mark... marks) {
        return new TextSheet(leaf(text, marks), new TextMarks("")).getElement().getOuterHTML();
    }

    private static Leaf leaf(String text, Mark... marks) {
        return new Leaf(1, 1, text, new TextStructure(List.of(marks)));
    }
}
