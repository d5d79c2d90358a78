package org.rapporteur.papers.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pages of a file in a frame without an origin: the page around it fetches the bytes with the reader's rights and
 * hands them over, so that whatever a document does, it does not as the reader.
 */
class PagesFrame extends Div {

    /** Waits for the viewer to say that it is there, fetches, hands over; a failure is told to the viewer and to the portal. */
    private static final String HAND_OVER = """
            const frame = this.querySelector('iframe');
            const wait = this.querySelector('.pages-frame-wait');
            wait.hidden = false;
            const told = async event => {
              if (event.source !== frame.contentWindow || event.data !== 'ready') return;
              removeEventListener('message', told);
              let bytes = null;
              try {
                const answer = await fetch($0, {credentials: 'same-origin'});
                if (answer.ok) bytes = await answer.arrayBuffer();
              } catch (e) { /* said by the viewer */ }
              wait.hidden = true;
              frame.contentWindow?.postMessage({...$1, bytes}, '*', bytes ? [bytes] : []);
              if (!bytes) this.dispatchEvent(new CustomEvent('not-drawn'));
            };
            addEventListener('message', told);
            frame.src = 'preview/pdf';
            """;

    /** There are no pages: the file could not be drawn on this machine. */
    @DomEvent("not-drawn")
    public static class NotDrawn extends ComponentEvent<PagesFrame> {
        /** As the browser tells it. */
        public NotDrawn(PagesFrame source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /**
     * @param title what is shown, for screen readers
     * @param address where its PDF is
     * @param at page and words to begin with
     * @param hasText whether its text can be read instead where its pages cannot be shown
     * @param mark who looks at it and when, drawn over the pages of what is not public; empty for none
     */
    PagesFrame(String title, String address, PaperAt at, String mark, boolean hasText) {
        addClassName("pages-frame");
        var frame = new IFrame();
        frame.setTitle(title);
        frame.getElement().setAttribute("sandbox", "allow-scripts");
        // An office file is drawn when it is first looked at, which takes its time.
        var wait = new Paragraph(getTranslation("papers.pages-frame.wait"));
        wait.addClassName("pages-frame-wait");
        wait.getElement().setAttribute("role", "status");
        add(wait, frame);
        var wanted = wanted(at, mark, hasText);
        addAttachListener(_ -> getElement().executeJs(HAND_OVER, address, wanted));
    }

    /** Does something when there are no pages to show. */
    void whenNotDrawn(Runnable instead) {
        addListener(NotDrawn.class, _ -> instead.run());
    }

    private ObjectNode wanted(PaperAt at, String mark, boolean hasText) {
        var wanted = JsonNodeFactory.instance.objectNode();
        wanted.put("page", at.page());
        wanted.put("query", at.query());
        wanted.put("mark", mark);
        wanted.put("language", getLocale().toLanguageTag());
        for (var word :
                new String[] {"previous", "next", "page", "of", "smaller", "larger", "failed", "hit", "hits", "no-hits"
                }) {
            wanted.put("say-" + word, getTranslation("papers.pages-frame." + word));
        }
        if (!hasText) {
            wanted.put("say-failed", getTranslation("papers.pages-frame.failed.no-text"));
        }
        return wanted;
    }
}
