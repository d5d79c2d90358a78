package org.rapporteur.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    @Test
    void marksBecomeElementsAndEscapesBecomeText() {
        var element = new MarkedText("a &lt;script&gt; <mark>hit &amp; run</mark> &#39;z&quot;").getElement();
        assertThat(element.getChildCount()).isEqualTo(3);
        assertThat(element.getChild(0).getText()).isEqualTo("a <script> ");
        assertThat(element.getChild(1).getTag()).isEqualTo("mark");
        assertThat(element.getChild(1).getText()).isEqualTo("hit & run");
        assertThat(element.getChild(2).getText()).isEqualTo(" 'z\"");
    }

    @Test
    void otherMarkupStaysText() {
        var element = new MarkedText("<img src=x onerror=alert(1)><mark>open &amp;lt;").getElement();
        assertThat(element.getChildren().allMatch(Element::isTextNode)).isTrue();
        assertThat(element.getText()).isEqualTo("<img src=x onerror=alert(1)><mark>open &lt;");
    }
}
