package org.rapporteur.extraction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
                .containsExactly("yes");
    }

    private static List<String> pages(String body) {
        return XhtmlText.pages("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body>" + body);
    }
}
