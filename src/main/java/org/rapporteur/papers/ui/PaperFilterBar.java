package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.MeetingFilter;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperState;
import org.springframework.data.domain.PageRequest;

/** What narrows a list of papers: choices in one line, and below it a chip for each that was made, to take it away. */
class PaperFilterBar extends Div {

    private final transient PaperOffice office;
    private final PaperAddress address;
    private final transient Consumer<PaperAddress> open;
    private final @Nullable MeetingId fixed;
    private final Div choices = new Div();
    private final Div chips = new Div();

    /**
     * @param fixed the meeting whose papers these are, which cannot be taken away; none for all
     * @param open goes to the list so narrowed
     */
    PaperFilterBar(PaperOffice office, PaperAddress address, @Nullable MeetingId fixed, Consumer<PaperAddress> open) {
        this.office = office;
        this.address = address;
        this.fixed = fixed;
        this.open = open;
        choices.addClassName("bar-line");
        chips.addClassName("paper-chips");
        add(choices, chips);
        fill();
    }

    private void fill() {
        choices.add(text());
        if (fixed == null) {
            choices.add(meeting());
        }
        choices.add(
                choice(
                        "papers.filter.kind",
                        List.of(PaperKind.values()),
                        kind -> PaperWords.of(this, kind),
                        kind -> address.toggle(kind)),
                choice(
                        "papers.filter.language",
                        PaperWords.LANGUAGES,
                        language -> language.displayName(getLocale()),
                        language -> address.toggle(language)),
                party(),
                choice(
                        "papers.filter.state",
                        List.of(PaperState.values()),
                        state -> PaperWords.of(this, state),
                        state -> address.toggle(state)));
        if (fixed != null) {
            item(fixed).ifPresent(choices::add);
        }
        addChips();
    }

    private TextField text() {
        var field = new TextField();
        field.setPlaceholder(getTranslation("papers.filter.text"));
        field.setAriaLabel(getTranslation("papers.filter.text"));
        field.setValue(address.filter().text());
        field.setClearButtonVisible(true);
        field.setMaxLength(200);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(change -> open.accept(address.withText(change.getValue())));
        return field;
    }

    private <T> ComboBox<T> choice(
            String key, List<T> values, Function<T, String> word, Function<T, PaperAddress> narrowed) {
        var box = box(key, word, narrowed);
        box.setItems(values);
        return box;
    }

    private <T> ComboBox<T> box(String key, Function<T, String> word, Function<T, PaperAddress> narrowed) {
        var box = new ComboBox<T>();
        box.setPlaceholder(getTranslation(key));
        box.setAriaLabel(getTranslation(key));
        box.addClassName("paper-choice");
        box.setItemLabelGenerator(word::apply);
        box.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                open.accept(narrowed.apply(change.getValue()));
            }
        });
        return box;
    }

    private ComboBox<PartySummary> party() {
        ComboBox<PartySummary> box =
                box("papers.filter.party", party -> party.nameFor(getLocale()), party -> address.toggle(party.id()));
        PaperWords.offer(box, office.parties());
        return box;
    }

    /** The items of the meeting's agenda; nothing where it has none yet. */
    private Optional<ComboBox<AgendaItemDetails>> item(MeetingId meeting) {
        var agenda = office.agenda().of(meeting);
        if (agenda.isEmpty()) {
            return Optional.empty();
        }
        var box = choice("papers.filter.item", agenda, PaperWords::of, item -> address.on(item.id()));
        box.setOverlayWidth("340px");
        return Optional.of(box);
    }

    private ComboBox<MeetingSummary> meeting() {
        ComboBox<MeetingSummary> box =
                box("papers.filter.meeting", MeetingSummary::label, meeting -> address.in(meeting.id()));
        box.setItems(query -> office
                .meetings()
                .find(
                        new MeetingFilter(
                                null, Set.of(), null, null, query.getFilter().orElse("")),
                        PageRequest.of(query.getPage(), query.getPageSize()))
                .stream());
        return box;
    }

    private void addChips() {
        var filter = address.filter();
        var meeting = filter.meeting();
        if (fixed == null && meeting != null) {
            var found = office.meetings().byIds(Set.of(meeting)).get(meeting);
            chip(found == null ? "–" : MeetingWords.label(found, getLocale()), address.in(null));
        }
        filter.kinds().forEach(kind -> chip(PaperWords.of(this, kind), address.toggle(kind)));
        filter.languages().forEach(language -> chip(language.displayName(getLocale()), address.toggle(language)));
        office.parties()
                .byIds(filter.parties())
                .forEach((id, party) -> chip(party.nameFor(getLocale()), address.toggle(id)));
        filter.states().forEach(state -> chip(PaperWords.of(this, state), address.toggle(state)));
        var item = filter.agendaItem();
        if (item != null) {
            var found = office.agenda().byIds(Set.of(item)).get(item);
            chip(found == null ? "–" : PaperWords.of(found), address.on(null));
        }
        if (!filter.text().isBlank()) {
            chip("“" + filter.text() + "”", address.withText(""));
        }
        chips.setVisible(chips.getComponentCount() > 0);
    }

    private void chip(String label, PaperAddress without) {
        var chip = new Button(label, new Icon("close"), _ -> open.accept(without));
        chip.setIconAfterText(true);
        chip.addClassName("paper-chip");
        chip.setAriaLabel(getTranslation("papers.filter.remove", label));
        chips.add(chip);
    }
}
