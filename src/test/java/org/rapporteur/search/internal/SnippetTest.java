package org.rapporteur.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.rapporteur.search.internal.query.Needles;
import org.rapporteur.search.internal.query.Needles.Places;
import org.rapporteur.search.internal.query.QueryText;

class SnippetTest {
    @Test
    void marksWhatIsFoundAndEscapesTheRest() {
        assertThat(extract("A <script>alert('x')</script> & a law", "alert"))
                .isEqualTo("A &lt;script&gt;<mark>alert</mark>(&#39;x&#39;)&lt;/script&gt; &amp; a law");
    }

    @Test
    void cutsALongTextAtWordBorders() {
        var html = extract("alpha ".repeat(200) + "needle" + " omega".repeat(200), "needle");
        assertThat(html).startsWith("… alpha").endsWith("omega …").contains("<mark>needle</mark>");
        assertThat(html.length()).isLessThan(300);
    }

    @Test
    void cutsThaiBetweenWords() {
        var html = extract("การคุ้มครองเด็ก".repeat(60) + "ข้าว" + "ความร่วมมือ".repeat(60), "ข้าว");
        assertThat(html).contains("<mark>ข้าว</mark>").startsWith("… ").endsWith(" …");
        assertThat(Character.getType(html.charAt(2))).isNotEqualTo((int) Character.NON_SPACING_MARK);
    }

    @Test
    void marksTheWholeWordInDecomposedVietnamese() {
        var text = Normalizer.normalize("Bộ luật Hình sự", Normalizer.Form.NFD);
        assertThat(Normalizer.normalize(extract(text, "hinh su"), Normalizer.Form.NFC))
                .isEqualTo("Bộ luật <mark>Hình</mark> <mark>sự</mark>");
    }

    @Test
    void prefersThePlaceWhereAllWordsStandTogether() {
        var text = "child " + "filler ".repeat(100) + "child protection " + "filler ".repeat(100);
        assertThat(extract(text, "child protection")).contains("<mark>child</mark> <mark>protection</mark>");
    }

    @Test
    void aPhraseIsMarkedOnlyAsAPhrase() {
        assertThat(extract("Of course the rule of law.", "\"rule of law\""))
                .isEqualTo("Of course the <mark>rule</mark> <mark>of</mark> <mark>law</mark>.");
    }

    @Test
    void whatIsNotWantedIsNotMarked() {
        assertThat(extract("law and order", "law -order")).isEqualTo("<mark>law</mark> and order");
    }

    private static String extract(String text, String query) {
        var marks = new Needles(QueryText.of(query)).marks(Places.of(text));
        return Snippet.html(Snippet.Shape.EXTRACT, text, marks, Snippet.best(marks));
    }
}
