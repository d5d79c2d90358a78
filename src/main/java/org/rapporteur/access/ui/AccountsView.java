package org.rapporteur.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccountDetails;
import org.rapporteur.access.AccountForm;
import org.rapporteur.access.Accounts;
import org.rapporteur.access.Invitation;
import org.rapporteur.access.PortalRole;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.base.ui.CardColumn;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.LinkField;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.StaleDialog;
import org.rapporteur.base.ui.Tone;

/** "Who can get in, and as what?" The administrator's list of accounts. */
@Route("administration/accounts")
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends Div implements HasDynamicTitle {

    private final Accounts accounts;
    private final Grid<AccountDetails> grid = new Grid<>();
    private final TextField filter = new TextField();

    AccountsView(Accounts accounts) {
        this.accounts = accounts;
        var invite = new Button(getTranslation("access.accounts.invite"), _ -> edit(null));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        filter.setPlaceholder(getTranslation("access.accounts.filter"));
        filter.setAriaLabel(getTranslation("access.accounts.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
        var bar = new Div(filter);
        bar.addClassName("bar-line");
        add(
                new PageHeader(getTranslation("access.accounts"))
                        .line(getTranslation("access.accounts.text"))
                        .action(invite),
                bar,
                grid());
    }

    private Grid<AccountDetails> grid() {
        var card = grid.addComponentColumn(account -> new Row(account.displayName())
                        .remark(account.signInName())
                        .after(state(account)))
                .setHeader(getTranslation("access.accounts"))
                .setFlexGrow(2);
        var wide = List.of(
                grid.addColumn(AccountDetails::displayName)
                        .setHeader(getTranslation("access.account.display-name"))
                        .setFlexGrow(2),
                grid.addColumn(AccountDetails::signInName).setHeader(getTranslation("access.sign-in.name")),
                grid.addComponentColumn(this::roles).setHeader(getTranslation("access.accounts.roles")),
                grid.addComponentColumn(this::state).setHeader(getTranslation("access.accounts.state")),
                grid.addColumn(account -> {
                            var at = account.lastSignedInAt();
                            return at == null ? "–" : Dates.moment(at, ZoneId.of("UTC"), getLocale());
                        })
                        .setHeader(getTranslation("access.accounts.last")));
        CardColumn.of(grid, card, wide);
        grid.addComponentColumn(account -> {
                    var edit = new Button(getTranslation("ui.edit"), _ -> edit(account));
                    edit.addThemeVariants(ButtonVariant.TERTIARY);
                    edit.setAriaLabel(getTranslation("access.accounts.edit", account.displayName()));
                    return edit;
                })
                .setFlexGrow(0)
                .setAutoWidth(true);
        grid.setItems(
                query -> accounts.find(filter.getValue(), VaadinSpringDataHelpers.toSpringPageRequest(query)).stream());
        grid.setEmptyStateComponent(new EmptyState(
                "person", getTranslation("access.accounts.none"), getTranslation("access.accounts.none.text")));
        grid.setAllRowsVisible(false);
        grid.addClassName("page-grid");
        return grid;
    }

    private Span roles(AccountDetails account) {
        return new Span(
                account.roles().isEmpty()
                        ? "–"
                        : account.roles().stream()
                                .sorted()
                                .map(role -> getTranslation("access.role." + role))
                                .collect(Collectors.joining(", ")));
    }

    private Chip state(AccountDetails account) {
        if (!account.enabled()) {
            return new Chip(getTranslation("access.accounts.closed"), Tone.DANGER);
        }
        return account.passwordSet()
                ? new Chip(getTranslation("access.accounts.open"), Tone.GOOD)
                : new Chip(getTranslation("access.accounts.invited"), Tone.PENDING);
    }

    private void edit(@Nullable AccountDetails account) {
        var dialog = new Dialog(
                account == null
                        ? getTranslation("access.accounts.invite")
                        : getTranslation("access.accounts.edit", account.displayName()));
        var displayName = new TextField(getTranslation("access.account.display-name"));
        var signInName = new TextField(getTranslation("access.sign-in.name"));
        var email = new TextField(getTranslation("access.account.email"));
        var roles = new CheckboxGroup<PortalRole>(getTranslation("access.accounts.roles"));
        roles.setItems(PortalRole.values());
        roles.setItemLabelGenerator(role -> getTranslation("access.role." + role));
        roles.setHelperText(getTranslation("access.accounts.roles.help"));
        if (account != null) {
            displayName.setValue(account.displayName());
            signInName.setValue(account.signInName());
            signInName.setReadOnly(true);
            email.setValue(Objects.requireNonNullElse(account.email(), ""));
            roles.setValue(account.roles());
        }
        var form = new Div(displayName, signInName, email, roles);
        form.addClassName("account-form");
        dialog.add(form);
        var problems = new Problems(this)
                .field("displayName", displayName)
                .field("signInName", signInName)
                .field("email", email);
        var save = new Button(getTranslation("ui.save"), _ -> {
            var entered =
                    new AccountForm(signInName.getValue(), displayName.getValue(), email.getValue(), roles.getValue());
            if (problems.attempt(() -> store(account, entered, dialog))) {
                grid.getDataProvider().refreshAll();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (account != null) {
            dialog.getFooter().add(closing(account, dialog), inviting(account, dialog));
        }
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }

    private void store(@Nullable AccountDetails account, AccountForm entered, Dialog dialog) {
        if (account == null) {
            showLink(accounts.invite(entered));
            dialog.close();
            return;
        }
        try {
            accounts.change(account.id(), entered, account.version());
            dialog.close();
        } catch (StaleVersion _) {
            var now = accounts.get(account.id());
            new StaleDialog(
                            List.of(
                                    new StaleDialog.Difference(
                                            getTranslation("access.account.display-name"),
                                            entered.displayName(),
                                            now.displayName()),
                                    new StaleDialog.Difference(
                                            getTranslation("access.accounts.roles"),
                                            entered.roles().toString(),
                                            now.roles().toString())),
                            () -> {
                                accounts.change(now.id(), entered, now.version());
                                dialog.close();
                                grid.getDataProvider().refreshAll();
                            },
                            () -> {
                                dialog.close();
                                edit(now);
                            })
                    .open();
        }
    }

    private Button closing(AccountDetails account, Dialog dialog) {
        var key = account.enabled() ? "access.accounts.close" : "access.accounts.reopen";
        return new Button(getTranslation(key), _ -> {
            if (new Problems(this).attempt(() -> accounts.enable(account.id(), !account.enabled()))) {
                dialog.close();
                grid.getDataProvider().refreshAll();
            }
        });
    }

    private Button inviting(AccountDetails account, Dialog dialog) {
        return new Button(
                getTranslation("access.accounts.new-link"),
                _ -> new Problems(this).attempt(() -> {
                    showLink(accounts.inviteAgain(account.id()));
                    dialog.close();
                }));
    }

    private void showLink(Invitation invitation) {
        var dialog = new Dialog(getTranslation("access.accounts.link"));
        dialog.add(
                new Paragraph(getTranslation(
                        "access.accounts.link.text",
                        Dates.moment(invitation.expiresAt(), ZoneId.of("UTC"), getLocale()))),
                new LinkField(getTranslation("access.accounts.link.label"), invitation.path()));
        dialog.getFooter().add(new Button(getTranslation("ui.close"), _ -> dialog.close()));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.accounts");
    }
}
