package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.DayField;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.papers.ExpectedPaperDetails;
import org.rapporteur.papers.ExpectedPaperForm;
import org.rapporteur.papers.PaperKind;

/** What is asked for, of whom, and by when. */
class AskDialog extends Dialog {

    private static final int LONGEST_TITLE = 500;

    private final MultiSelectComboBox<PartySummary> parties = new MultiSelectComboBox<>();
    private final TextField title = new TextField();
    private final Select<PaperKind> kind = new Select<>();
    private final Select<AgendaItemDetails> item = new Select<>();
    private final DayField due = new DayField(getTranslation("papers.field.due"));

    /**
     * @param present the request that is changed; none for a new one
     * @param store stores what was entered
     */
    AskDialog(
            PaperOffice office,
            MeetingSummary meeting,
            @Nullable ExpectedPaperDetails present,
            BiConsumer<Set<PartyId>, ExpectedPaperForm> store) {
        setHeaderTitle(getTranslation(present == null ? "papers.expected.ask" : "papers.change"));
        parties.setLabel(getTranslation("papers.expected.of"));
        parties.setHelperText(getTranslation("papers.expected.of.help"));
        PaperWords.offer(parties, office.parties());
        parties.addClassName("wide");
        parties.setVisible(present == null);
        title.setLabel(getTranslation("papers.expected.what"));
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.addClassName("wide");
        kind.setLabel(getTranslation("papers.field.kind"));
        kind.setItems(PaperKind.values());
        kind.setItemLabelGenerator(value -> PaperWords.of(this, value));
        kind.setValue(present == null ? PaperKind.NATIONAL_REPORT : present.kind());
        item.setLabel(getTranslation("papers.expected.item"));
        item.setEmptySelectionAllowed(true);
        item.setItems(office.agenda().of(meeting.id()));
        item.setItemLabelGenerator(value -> value == null ? "" : PaperWords.of(value));
        due.setInitialPosition(meeting.firstDay());
        if (present != null) {
            title.setValue(present.title());
            due.setValue(present.due());
            item.getListDataView()
                    .getItems()
                    .filter(one -> one.id().equals(present.item()))
                    .findFirst()
                    .ifPresent(item::setValue);
        }
        var form = new Div(parties, title, kind, item, due);
        form.addClassNames("form", "dialog-form");
        add(form);
        var problems = new Problems(this)
                .field("title", title)
                .field("kind", kind)
                .field("parties", parties)
                .field("item", item)
                .field("due", due);
        var save = new Button(
                getTranslation(present == null ? "papers.expected.ask" : "papers.save"),
                _ -> problems.attempt(() -> {
                    store.accept(
                            parties.getValue().stream().map(PartySummary::id).collect(Collectors.toSet()), entered());
                    close();
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }

    private ExpectedPaperForm entered() {
        var chosen = item.getValue();
        return new ExpectedPaperForm(
                kind.getValue(), title.getValue(), chosen == null ? null : chosen.id(), due.getValue());
    }
}
