package org.rapporteur.extraction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.extraction.TextStructure;

class XhtmlTextTest {

    @Test
    void blocksStandOnLinesOfTheirOwnAndHeadingsAreKept() {
        assertThat(pages("<h1>Title</h1>\n<p>One <b>bold</b> word</p>\n<ul>\t<li>a</li>\n\t<li>b</li>\n</ul>"))
                .containsExactly("Title\nOne bold word\na\nb");
    }

    @Test
    void theRowsOfATableAreLinesWithCellsApart() {
        assertThat(
                        pages(
                                "<table><tbody><tr>\t<td>a</td>\t<td>b</td></tr>\n<tr>\t<td>c</td>\t<td>d</td></tr></tbody></table>"))
                .containsExactly("a\tb\nc\td");
    }

    @Test
    void aPageWithoutTextKeepsItsPlace() {
        assertThat(
                        pages(
                                "<div class=\"page\"><p>one</p></div><div class=\"page\"/><div class=\"page\"><p>three</p></div>"))
                .containsExactly("one", "", "three");
    }

    @Test
    void whatComesBeforeTheFirstPageBelongsToIt() {
        assertThat(pages("<p>before</p><div class=\"page\"><p>one</p></div>")).containsExactly("before\none");
    }

    @Test
    void markupCutOffInTheMiddleGivesWhatIsThere() {
        assertThat(pages("<div class=\"page\"><p>all of this</p><p>and this <b"))
                .containsExactly("all of this\nand this");
    }

    @Test
    void entitiesAreResolvedOnceAndOnlyOnce() {
        assertThat(pages("<p>a &lt; b &amp;lt; c &#x1784; &#65; &unknown; & d</p>"))
                .containsExactly("a < b &lt; c \u1784 A &unknown; & d");
    }

    @Test
    void theHeadIsNotText() {
        assertThat(XhtmlText.pages("<html><head><title>no</title></head><body><p>yes</p></body></html>"))
                .extracting(StructuredText::text)
                .containsExactly("yes");
    }

    @Test
    void anEmptyCellKeepsItsColumn() {
        assertThat(
                        pages(
                                "<h1>Sheet</h1><table><tr>\t<td />\t<td>b</td></tr>\n<tr>\t<td>c</td>\t<td>d</td></tr></table>"))
                .containsExactly("Sheet\n\tb\nc\td");
    }

    @Test
    void aRowOfSimpleCellsIsOneLineWhateverStandsAroundTheirText() {
        assertThat(pages("<table><tr>\t<td><p>a</p>\n</td>\t<td><p>b</p>\n<p>c</p></td></tr></table><p>d</p>"))
                .containsExactly("a\tb\nc\nd");
    }

    @Test
    void aSlideIsOnePageWhetherItOrItsContentIsMarked() {
        assertThat(pages("<div class=\"slide\"><div class=\"slide-content\"><p>one</p></div></div>"
                        + "<div class=\"slide\"><div class=\"slide-content\"><p>two</p></div></div>"))
                .containsExactly("one", "two");
        assertThat(pages("<div class=\"slide-content\"><p>one</p></div><div class=\"slide-content\"><p>two</p></div>"))
                .containsExactly("one", "two");
    }

    @Test
    void headingsListsAndTablesAreNotedBesideTheText() {
        assertThat(
                        blocks(
                                "<h1>Title</h1><p>words</p><ol><li><p>one</p></li><li>two<ul><li>inner</li></ul></li></ol>"
                                        + "<p>after</p><table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table><p>end</p>"))
                .containsExactly(
                        "HEADING 1 Title",
                        "TEXT 0 words",
                        "ITEM 1 one (1)",
                        "ITEM 1 two (2)",
                        "ITEM 2 inner",
                        "TEXT 0 after",
                        "ROWS 6 a\tb",
                        "ROWS 0 c\td",
                        "TEXT 0 end");
    }

    @Test
    void itemsThatBringTheirLabelAreNestedByTheLooksOfIt() {
        assertThat(blocks("<p class=\"list_Paragraph\">1) one</p><p class=\"list_Paragraph\">a) in it</p>"
                        + "<p class=\"list_Paragraph\">2) two</p><p>1) no list</p><p>\u00b7 \t\tpoint</p>"
                        + "<p>1.\tThe Parties</p><p>I am no item</p>"))
                .containsExactly(
                        "LABELLED_ITEM 1 1) one",
                        "LABELLED_ITEM 2 a) in it",
                        "LABELLED_ITEM 1 2) two",
                        "TEXT 0 1) no list",
                        "LABELLED_ITEM 1 \u00b7 \t\tpoint",
                        "LABELLED_ITEM 2 1.\tThe Parties",
                        "TEXT 0 I am no item");
    }

    @Test
    void cellsOfSeveralLinesAndTheEmptyOnesBeforeThemAreToldApart() {
        assertThat(blocks("<table><tr><td/><td>x\ny</td><td/></tr><tr><td>1</td><td>2</td></tr></table>"))
                .containsExactly("CELL 3 ", "CELL 0 x\ny", "ROWS 0 1\t2");
    }

    @Test
    void aTableOfOneColumnAndATableWithinACellAreTextOnly() {
        assertThat(blocks("<table><tr><td>one</td></tr><tr><td>two</td></tr></table><p>end</p>"))
                .isEmpty();
        assertThat(blocks("<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>"))
                .containsExactly("CELL 3 a", "CELL 0 b\tc");
    }

    @Test
    void whatTheFootersOfASheetSayToTheProgramIsNoText() {
        assertThat(pages("<div class=\"sheet\"><h1>One</h1><table><tr><td>R&amp;D</td><td>b</td></tr></table>"
                        + "<p>&amp;\"Times New Roman,Regular\"&amp;12&amp;A</p><p>&amp;C&amp;12Page &amp;P of &amp;N</p>"
                        + "<p>AT&amp;T in a box</p></div>"))
                .containsExactly("One\nR&D\tb\nPage  of\nAT&T in a box");
    }

    @Test
    void aSheetOfAHundredThousandCellsNeedsOneNote() {
        var rows = "<tr>\t<td>1</td>\t<td/>\t<td>words</td>\t<td>2</td></tr>\n".repeat(25_000);

        var sheet = XhtmlText.pages(
                        "<div class=\"sheet\"><h1>Name</h1><table><tbody>" + rows + "</tbody></table></div>")
                .getFirst();

        assertThat(sheet.text().lines()).hasSize(25_001);
        assertThat(sheet.structure().encoded()).hasSizeLessThan(20);
    }

    @Test
    void notesHaveAnEndHoweverManyCellsAFileAsksFor() {
        var row = "<tr>" + "<td>a\nb</td>".repeat(16_000) + "</tr>";

        var sheet = XhtmlText.pages("<table>" + row.repeat(20) + "</table>").getFirst();

        assertThat(sheet.structure().marks()).hasSizeLessThan(61_000);
        assertThat(sheet.structure().encoded()).hasSizeLessThan(1_000_000);
    }

    @Test
    void notesStandWhereTheirTextStandsOnceItIsCleaned() {
        assertThat(blocks(
                        "<p>e\u0301\u0000te\u0301  </p><p/><h2>\u0e19\u0e49\u0e33 e\u0301</h2>\n\n<table><tr><td>e\u0301\n</td>"
                                + "<td>o\u0302\u0323</td></tr><tr><td>\u1780\u17d2\u1781</td><td>y</td></tr></table>"))
                .containsExactly(
                        "HEADING 2 \u0e19\u0e49\u0e33 \u00e9",
                        "CELL 3 \u00e9",
                        "CELL 0 \u1ed9",
                        "ROWS 0 \u1780\u17d2\u1781\ty");
    }

    @Test
    void whatIsNotedSurvivesBeingStored() {
        var structure = read("<h1>T</h1><p>x</p><ol><li>a</li></ol><table><tr><td>a\nb</td><td>c</td></tr></table>")
                .structure();

        assertThat(TextStructure.decoded(structure.encoded())).isEqualTo(structure);
        assertThat(TextStructure.decoded("5H")).isEqualTo(TextStructure.NONE);
        assertThat(TextStructure.decoded("<b>")).isEqualTo(TextStructure.NONE);
    }

    private static List<String> blocks(String body) {
        var read = read(body);
        var marks = read.structure().marks();
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            int to =
                    i + 1 < marks.size() ? marks.get(i + 1).from() : read.text().length();
            blocks.add(mark.kind() + " " + mark.level() + " "
                    + read.text().substring(mark.from(), to).strip()
                    + (mark.number() > 0 ? " (" + mark.number() + ")" : ""));
        }
        return blocks;
    }

    private static StructuredText read(String body) {
        return XhtmlText.pages("<html><body>" + body + "</body></html>").getFirst();
    }

    private static List<String> pages(String body) {
        return XhtmlText.pages("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body>" + body)
                .stream()
                .map(StructuredText::text)
                .toList();
    }
}
