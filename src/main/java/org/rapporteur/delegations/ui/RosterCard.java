package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.base.ui.StaleDialog;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.delegations.DelegationDetails;
import org.rapporteur.delegations.FocalPoints;
import org.rapporteur.delegations.ParticipantChange;
import org.rapporteur.delegations.ParticipantDetails;
import org.rapporteur.delegations.ParticipantForm;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.delegations.ParticipantState;
import org.rapporteur.delegations.Participants;

/** The people of a delegation: named, corrected, ordered, replaced and withdrawn in the list itself. */
class RosterCard extends Card {

    private static final List<ParticipantState> LED_BY_HOST = List.of(
            ParticipantState.NOMINATED,
            ParticipantState.ACCREDITED,
            ParticipantState.REGISTERED,
            ParticipantState.ATTENDED);

    private final DelegationDetails delegation;
    private final boolean editable;
    private final Participants participants;
    private final FocalPoints focalPoints;
    private final Runnable changed;
    private final Problems problems = new Problems(this);

    RosterCard(
            DelegationDetails delegation,
            boolean meetingOpen,
            Participants participants,
            FocalPoints focalPoints,
            Runnable changed) {
        super(new Span().getTranslation("delegations.roster"));
        addClassName("roster-card");
        this.delegation = delegation;
        this.editable = delegation.mayEdit() && meetingOpen;
        this.participants = participants;
        this.focalPoints = focalPoints;
        this.changed = changed;
        show(null);
    }

    private void show(@Nullable Editing editing) {
        clear();
        var active = delegation.active();
        if (active.isEmpty() && editing == null) {
            with(new EmptyState(
                    "people",
                    getTranslation("delegations.roster.empty"),
                    getTranslation(editable ? "delegations.roster.empty.first" : "delegations.roster.empty.wait")));
        }
        var rows = new Rows();
        for (var one : active) {
            if (editing != null && one.equals(editing.of)) {
                rows.add(new ListItem(editing.editor));
            } else {
                rows.line(row(one));
            }
        }
        with(rows);
        if (editing != null && editing.of == null) {
            with(editing.editor);
        } else if (editable && editing == null) {
            with(adding());
        }
        former();
        if (editing != null) {
            editing.editor.focusFirst();
        }
    }

    private Component adding() {
        var bar = new Div();
        bar.addClassNames("delegation-buttons", "roster-adding");
        if (delegation.head().isEmpty()) {
            bar.add(new Button(
                    getTranslation("delegations.roster.add-head"), new Icon("plus"), _ -> add(ParticipantRole.HEAD)));
        }
        var add = new Button(
                getTranslation("delegations.roster.add"), new Icon("plus"), _ -> add(ParticipantRole.ADVISER));
        bar.add(add);
        if (full() && !delegation.mayOverride()) {
            add.setEnabled(false);
            var why = new Span(getTranslation("delegations.roster.full"));
            why.addClassName("small");
            bar.add(why);
        }
        return bar;
    }

    private boolean full() {
        var left = delegation.summary().placesLeft();
        return left != null && left <= 0;
    }

    private Row row(ParticipantDetails one) {
        var name = new Span(one.listName());
        name.addClassName("participant-name");
        var names = new Span(name);
        var national = one.nationalName();
        if (national != null) {
            var script = new Span(national);
            script.addClassName("participant-national");
            names.add(script);
        }
        var row = new Row(names);
        if (!one.function().isEmpty()) {
            row.remark(one.function());
        }
        var role = new Chip(
                getTranslation("delegations.role." + one.role()),
                one.role() == ParticipantRole.HEAD ? Tone.ACCENT : Tone.NEUTRAL);
        row.after(role);
        if (one.overQuota()) {
            row.after(new Chip(getTranslation("delegations.over-quota"), Tone.WARNING));
        }
        row.after(DelegationChips.participation(this, one.state()));
        if (editable) {
            row.after(menu(one));
        }
        return row;
    }

    private Component menu(ParticipantDetails one) {
        var bar = new MenuBar();
        bar.addClassName("row-menu");
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var more = bar.addItem(new Icon("more"));
        more.setAriaLabel(getTranslation("delegations.roster.menu", one.fullName()));
        var menu = more.getSubMenu();
        item(menu, "ui.edit", () -> edit(one));
        item(menu, "delegations.roster.replace", () -> replace(one));
        if (one.role() != ParticipantRole.HEAD) {
            item(
                    menu,
                    "delegations.roster.make-head",
                    () -> attempt(() -> participants.makeHead(one.delegationId(), one.id())));
            order(menu, one);
        }
        item(menu, "delegations.access.give", () -> new AccessDialog(one, focalPoints, changed).open());
        if (delegation.mayManage()) {
            var states =
                    menu.addItem(getTranslation("delegations.column.state")).getSubMenu();
            LED_BY_HOST.stream()
                    .filter(next -> one.state().mayBecome(next))
                    .forEach(next -> item(states, "delegations.participant.state." + next, () -> move(one, next)));
        }
        item(
                menu,
                "delegations.roster.withdraw",
                () -> new WithdrawDialog(one, () -> move(one, ParticipantState.WITHDRAWN)).open());
        return bar;
    }

    private void order(SubMenu menu, ParticipantDetails one) {
        var active = delegation.active();
        var place = active.indexOf(one) + 1;
        var first = delegation.head().isPresent() ? 2 : 1;
        if (place > first) {
            item(menu, "delegations.roster.up", () -> place(one, place - 1));
        }
        if (place < active.size()) {
            item(menu, "delegations.roster.down", () -> place(one, place + 1));
        }
    }

    private void item(SubMenu menu, String key, Runnable action) {
        menu.addItem(getTranslation(key), _ -> action.run());
    }

    private void move(ParticipantDetails one, ParticipantState next) {
        attempt(() -> participants.change(one.delegationId(), one.id(), ParticipantChange.to(next), one.version()));
    }

    private void place(ParticipantDetails one, int place) {
        attempt(() ->
                participants.change(one.delegationId(), one.id(), ParticipantChange.toPosition(place), one.version()));
    }

    private void attempt(Runnable work) {
        if (problems.attempt(work)) {
            changed.run();
        }
    }

    private void add(ParticipantRole role) {
        var id = delegation.summary().id();
        var editor = new ParticipantEditor(getTranslation("delegations.roster.add"))
                .startingAs(role)
                .recognising((family, given) -> participants.sentBefore(id, family, given));
        if (full()) {
            editor.asking();
        }
        editor.buttons(
                getTranslation("delegations.roster.name"),
                () -> {
                    participants.register(id, editor.form(), editor.known(), editor.quotaReason());
                    changed.run();
                },
                () -> show(null));
        show(new Editing(null, editor));
    }

    private void edit(ParticipantDetails one) {
        var editor = new ParticipantEditor(one.fullName()).showing(form(one));
        editor.buttons(getTranslation("ui.save"), () -> save(one, editor, one.version()), () -> show(null));
        show(new Editing(one, editor));
    }

    private void save(ParticipantDetails one, ParticipantEditor editor, long version) {
        var form = editor.form();
        try {
            participants.change(one.delegationId(), one.id(), ParticipantChange.to(form), version);
            changed.run();
        } catch (StaleVersion stale) {
            var stored = participants.get(one.delegationId(), one.id());
            new StaleDialog(
                            editor.differences(stored),
                            () -> problems.attempt(() -> save(one, editor, stored.version())),
                            changed)
                    .open();
        }
    }

    private void replace(ParticipantDetails one) {
        var editor = new ParticipantEditor(getTranslation("delegations.roster.instead", one.fullName()))
                .withoutRole(one.role())
                .recognising((family, given) -> participants.sentBefore(one.delegationId(), family, given));
        editor.buttons(
                getTranslation("delegations.roster.replace"),
                () -> {
                    participants.replace(one.delegationId(), one.id(), editor.form(), editor.known(), one.version());
                    changed.run();
                },
                () -> show(null));
        show(new Editing(one, editor));
    }

    private static ParticipantForm form(ParticipantDetails one) {
        return new ParticipantForm(
                one.familyName(), one.givenName(), one.nationalName(), one.title(), one.organisation(), one.role());
    }

    /** Those who do not come any more stay on file, with who came instead and since when. */
    private void former() {
        var left = delegation.participants().stream()
                .filter(one -> !one.state().active())
                .toList();
        if (left.isEmpty()) {
            return;
        }
        var rows = new Rows();
        rows.addClassName("roster-former");
        left.forEach(one -> rows.line(
                new Row(one.listName()).remark(story(one)).after(DelegationChips.participation(this, one.state()))));
        with(new H3(getTranslation("delegations.roster.former")), rows);
    }

    private String story(ParticipantDetails one) {
        var day = one.endedOn() == null ? "–" : Dates.day(Objects.requireNonNull(one.endedOn()), getLocale());
        return delegation.participants().stream()
                .filter(next -> next.id().equals(one.replacedBy()))
                .findFirst()
                .map(next -> getTranslation("delegations.roster.replaced-by", next.fullName(), day))
                .orElseGet(() -> getTranslation("delegations.roster.withdrawn-on", day));
    }

    /** The open editor, and in whose place it stands; nobody's when somebody is added. */
    private record Editing(@Nullable ParticipantDetails of, ParticipantEditor editor) {}
}
