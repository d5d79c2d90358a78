package org.rapporteur.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Two people changed the same thing: shows both texts, field by field, and lets the reader decide. */
public final class StaleDialog extends Dialog {

    /**
     * One field that differs.
     *
     * @param label name of the field, already translated
     * @param mine what the reader entered
     * @param theirs what is stored now
     */
    public record Difference(String label, String mine, String theirs) {}

    /**
     * @param differences the fields that differ
     * @param keepMine stores what the reader entered over the newer text
     * @param takeTheirs drops what the reader entered and shows the newer text
     */
    public StaleDialog(List<Difference> differences, Runnable keepMine, Runnable takeTheirs) {
        setHeaderTitle(getTranslation("ui.stale.title"));
        add(new Paragraph(getTranslation("ui.stale.text")));
        for (var difference : differences) {
            if (!difference.mine().equals(difference.theirs())) {
                var columns =
                        new Div(side("ui.stale.mine", difference.mine()), side("ui.stale.theirs", difference.theirs()));
                columns.addClassName("stale-columns");
                add(new H3(difference.label()), columns);
            }
        }
        var keep = new Button(getTranslation("ui.stale.keep-mine"), _ -> {
            close();
            keepMine.run();
        });
        var take = new Button(getTranslation("ui.stale.take-theirs"), _ -> {
            close();
            takeTheirs.run();
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), keep, take);
    }

    private Div side(String key, String text) {
        var name = new Div(getTranslation(key));
        name.addClassName("stale-side");
        return new Div(name, new Paragraph(text.isBlank() ? "–" : text));
    }
}
