package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.access.Standing;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.delegations.Confirmations;
import org.rapporteur.delegations.DelegationAccountDetails;
import org.rapporteur.delegations.DelegationDetails;
import org.rapporteur.delegations.FocalPoints;

/** Who acts for a delegation on the portal: its focal points and the delegates with an account. */
class AccountsCard extends Card {

    AccountsCard(
            DelegationDetails details,
            boolean meetingOpen,
            FocalPoints focalPoints,
            Confirmations confirmations,
            Runnable changed) {
        super(new Span().getTranslation("delegations.accounts"));
        addClassName("accounts-card");
        var id = details.summary().id();
        var hasFocalPoint = details.accounts().stream().anyMatch(one -> one.role() == Standing.Role.FOCAL_POINT);
        if (!hasFocalPoint) {
            var remark = new Paragraph(getTranslation("delegations.accounts.no-focal-point"));
            remark.addClassName("small");
            with(remark);
        }
        var rows = new Rows();
        details.accounts().forEach(one -> {
            var row = new Row(one.name())
                    .after(new Chip(
                            getTranslation("delegations.account." + one.role()),
                            one.role() == Standing.Role.FOCAL_POINT ? Tone.ACCENT : Tone.NEUTRAL));
            var named = AccountWords.namedBy(one.namedBy(), one.namedAt(), getLocale());
            if (!named.isEmpty()) {
                row.remark(named);
            }
            if (!one.confirmed()) {
                row.addClassName("account-unconfirmed");
                row.remark(getTranslation("delegations.account.unconfirmed.means"))
                        .after(new Chip(getTranslation("delegations.account.unconfirmed"), Tone.WARNING));
            }
            if (!one.confirmed() && details.mayConfirm()) {
                row.after(new ConfirmButtons(confirmations, id, one.account(), one.name(), changed));
            } else if (meetingOpen && mayRemove(details, one)) {
                row.after(remove(one, () -> focalPoints.remove(id, one.account()), changed));
            }
            rows.line(row);
        });
        with(rows);
        if (details.mayManage() && meetingOpen) {
            with(new AccessForm(
                    getTranslation(
                            "delegations.access.suggested",
                            details.summary().party().nameFor(getLocale())),
                    focalPoints,
                    account -> focalPoints.add(id, account),
                    entered -> focalPoints.invite(id, entered.signInName(), entered.displayName(), entered.email()),
                    changed));
        }
    }

    private static boolean mayRemove(DelegationDetails details, DelegationAccountDetails one) {
        return details.mayManage() || one.role() == Standing.Role.DELEGATE;
    }

    private Button remove(DelegationAccountDetails one, Runnable work, Runnable changed) {
        var button = new Button(new Icon("close"), _ -> {
            if (new Problems(this).attempt(work)) {
                Problems.done(getTranslation("delegations.account.removed", one.name()));
                changed.run();
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("delegations.account.remove", one.name()));
        return button;
    }
}
