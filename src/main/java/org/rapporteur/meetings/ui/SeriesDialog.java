package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.meetings.SeriesCatalogue;
import org.rapporteur.meetings.SeriesForm;
import org.rapporteur.meetings.SeriesSummary;

/** Makes a series without leaving the page on which it is missing. */
class SeriesDialog extends Dialog {

    SeriesDialog(SeriesCatalogue catalogue, Consumer<SeriesSummary> made) {
        setHeaderTitle(getTranslation("meetings.series.new"));
        var title = new TextField(getTranslation("meetings.series.title"));
        var acronym = new TextField(getTranslation("meetings.series.acronym"));
        var prefix = new TextField(getTranslation("meetings.series.prefix"));
        prefix.setHelperText(getTranslation("meetings.series.prefix.help"));
        title.addClassName("wide");
        var fields = new Div(title, acronym, prefix);
        fields.addClassNames("form", "dialog-form");
        add(fields);
        var problems = new Problems(this)
                .field("title", title)
                .field("acronym", acronym)
                .field("prefix", prefix);
        var save = new Button(
                getTranslation("ui.save"),
                _ -> problems.attempt(() -> {
                    var form = new SeriesForm(acronym.getValue(), title.getValue(), prefix.getValue());
                    made.accept(catalogue.create(form));
                    close();
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }
}
