package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.base.ui.Undo;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingRoleHolder;
import org.rapporteur.meetings.MeetingRoles;

/** Who organises, presides and writes the record; given by sign-in name, taken back with a way to undo. */
class RoleEditor extends Div {

    private final MeetingRoles roles;
    private final MeetingId meeting;
    private final Div list = new Div();

    RoleEditor(MeetingRoles roles, MeetingId meeting) {
        this.roles = roles;
        this.meeting = meeting;
        add(new Card(getTranslation("meetings.roles")).with(list, adding()));
        show();
    }

    private void show() {
        list.removeAll();
        var rows = new Rows();
        roles.of(meeting).forEach(holder -> rows.line(line(holder)));
        list.add(rows);
    }

    private Row line(MeetingRoleHolder holder) {
        var remove = new Button(new Icon("trash"), _ -> revoke(holder));
        remove.setAriaLabel(getTranslation("meetings.roles.take", holder.name()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        return new Row(holder.name()).remark(name(holder.role())).after(remove);
    }

    private void revoke(MeetingRoleHolder holder) {
        var problems = new Problems(this);
        if (problems.attempt(() -> roles.revoke(meeting, holder.account(), holder.role()))) {
            show();
            Undo.offer(
                    getTranslation("meetings.roles.taken", holder.name()),
                    () -> problems.attempt(() -> {
                        roles.grant(meeting, holder.account(), holder.role());
                        show();
                    }));
        }
    }

    private Div adding() {
        var account = new TextField(getTranslation("meetings.roles.account"));
        account.setHelperText(getTranslation("meetings.roles.account.help"));
        var role = new Select<MeetingRole>();
        role.setLabel(getTranslation("meetings.roles.role"));
        role.setItems(MeetingRole.values());
        role.setItemLabelGenerator(this::name);
        role.setValue(MeetingRole.ORGANISER);
        var problems = new Problems(this).field("account", account);
        var add = new Button(
                getTranslation("meetings.roles.give"),
                _ -> problems.attempt(() -> {
                    roles.grant(meeting, account.getValue(), role.getValue());
                    account.clear();
                    show();
                }));
        var bar = new Div(account, role, add);
        bar.addClassName("editor-bar");
        return bar;
    }

    private String name(MeetingRole role) {
        return getTranslation("meetings.role." + role);
    }
}
