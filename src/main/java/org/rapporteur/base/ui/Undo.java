package org.rapporteur.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Tells that something was done and offers to take it back for ten seconds. */
public final class Undo {

    private Undo() {}

    /**
     * Shows the offer.
     *
     * @param sentence what was done, already translated
     * @param undo takes it back
     */
    public static void offer(String sentence, Runnable undo) {
        var notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(10_000);
        var text = new Span(sentence);
        var button = new Button(text.getTranslation("ui.undo"), _ -> {
            undo.run();
            notification.close();
        });
        var line = new Div(text, button);
        line.addClassName("notice-undo");
        notification.add(line);
        notification.open();
    }
}
