package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.delegations.AccountToConfirm;
import org.rapporteur.delegations.Confirmations;
import org.rapporteur.directory.ui.PartyFlag;
import org.rapporteur.meetings.ui.MeetingWords;

/** "Somebody named an account for my State: is it one of ours?" Who was named by whom, to confirm or refuse. */
@Route("delegations/confirm")
@PermitAll
class ConfirmationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Confirmations confirmations;

    ConfirmationsView(Confirmations confirmations) {
        this.confirmations = confirmations;
        addClassName("confirmations");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(getTranslation("delegations.confirm.title"))
                .line(getTranslation("delegations.confirm.text")));
        var waiting = confirmations.waiting();
        if (waiting.isEmpty()) {
            add(new EmptyState(
                    "check",
                    getTranslation("delegations.confirm.none"),
                    getTranslation("delegations.confirm.none.text")));
            return;
        }
        var rows = new Rows();
        waiting.forEach(one -> rows.line(row(one)));
        add(new Card(getTranslation("delegations.confirm.waiting")).with(rows));
    }

    private Row row(AccountToConfirm one) {
        var party = one.party().nameFor(getLocale());
        var row = new Row(one.name())
                .before(new PartyFlag(one.party()))
                .remark(getTranslation(
                        "delegations.confirm.for", party, MeetingWords.label(one.meeting(), getLocale())))
                .after(new Chip(getTranslation("delegations.account." + one.role())));
        var named = AccountWords.namedBy(one.namedBy(), one.namedAt(), getLocale());
        if (!named.isEmpty()) {
            row.remark(named);
        }
        return row.after(new ConfirmButtons(confirmations, one.delegation(), one.account(), one.name(), this::show));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("delegations.confirm.title");
    }
}
