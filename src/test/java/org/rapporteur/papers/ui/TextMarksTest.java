package org.rapporteur.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextMarksTest {

    @Test
    void wordsAreMarkedWithOrWithoutTheirMarks() {
        assertThat(marked("Bộ luật Hình sự quy định", "hinh su")).containsExactly("Hình", "sự");
        assertThat(marked("Điều 147", "dieu")).containsExactly("Điều");
    }

    @Test
    void aWordIsMarkedWhereItBegins() {
        assertThat(marked("Laws and outlaws", "law")).containsExactly("Law");
    }

    @Test
    void scriptsWithoutSpacesAreMarkedAnywhereAndTheirSignsCount() {
        assertThat(marked("ความเสมอภาคกันในสิทธิ", "สิทธิ")).containsExactly("สิทธิ");
        assertThat(marked("ข้าว", "ขาว")).isEmpty();
    }

    @Test
    void operatorsAreNoWords() {
        assertThat(marked("a law", "\"* ( + law\"")).containsExactly("law");
        assertThat(new TextMarks("* \" (").isEmpty()).isTrue();
    }

    @Test
    void whatOverlapsIsMarkedOnce() {
        assertThat(marked("lawful", "law lawful")).containsExactly("lawful");
    }

    private static List<String> marked(String text, String query) {
        return new TextMarks(query)
                .in(text).stream()
                        .map(range -> text.substring(range.from(), range.to()))
                        .toList();
    }
}
