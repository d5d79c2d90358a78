package org.rapporteur.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.ui.DayField;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.directory.OrganisationSummary;
import org.rapporteur.directory.Organisations;
import org.rapporteur.directory.PositionDetails;
import org.rapporteur.directory.PositionForm;

/** What somebody is or was at organisations, one line each. */
final class PositionsField extends Div {

    private final Organisations organisations;
    private final Div lines = new Div();

    PositionsField(Organisations organisations) {
        this.organisations = organisations;
        addClassNames("lines-field", "wide");
        var add = new Button(
                getTranslation("directory.person.position.add"), new Icon("plus"), _ -> lines.add(new Line(null)));
        add(new H3(getTranslation("directory.person.positions")), lines, add);
    }

    void setPositions(List<PositionDetails> positions) {
        lines.removeAll();
        positions.forEach(position -> lines.add(new Line(position)));
    }

    List<PositionForm> positions() {
        var forms = new ArrayList<PositionForm>();
        for (var line : lines()) {
            var organisation = line.organisation.getValue();
            if (organisation == null) {
                throw InvalidInput.of(field(forms.size(), "organisationId"), "problem.required");
            }
            forms.add(new PositionForm(
                    organisation.id(), line.title.getValue(), line.from.getValue(), line.to.getValue()));
        }
        return forms;
    }

    void addTo(Problems problems) {
        int place = 0;
        for (var line : lines()) {
            problems.field(field(place, "organisationId"), line.organisation)
                    .field(field(place, "title"), line.title)
                    .field(field(place, "to"), line.to);
            place++;
        }
    }

    private static String field(int place, String name) {
        return "positions[" + place + "]." + name;
    }

    private List<Line> lines() {
        return lines.getChildren().map(Line.class::cast).toList();
    }

    private final class Line extends Div {
        private final ComboBox<OrganisationSummary> organisation =
                new ComboBox<>(getTranslation("directory.column.organisation"));
        private final TextField title = new TextField(getTranslation("directory.position.title"));
        private final DayField from = new DayField(getTranslation("directory.position.from"));
        private final DayField to = new DayField(getTranslation("directory.position.to"));

        Line(@Nullable PositionDetails position) {
            addClassNames("lines-field-line", "position-line");
            organisation.setItems(query -> organisations
                    .find(
                            query.getFilter().orElse(""),
                            null,
                            Set.of(),
                            VaadinSpringDataHelpers.toSpringPageRequest(query))
                    .stream());
            organisation.setItemLabelGenerator(
                    each -> each.name() + " · " + each.party().nameFor(getLocale()));
            title.setMaxLength(200);
            if (position != null) {
                organisation.setValue(position.organisation());
                title.setValue(position.title());
                from.setValue(position.from());
                to.setValue(position.to());
            }
            var remove = new Button(new Icon("close"), _ -> removeFromParent());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("directory.person.position.remove"));
            add(title, organisation, from, to, remove);
        }
    }
}
