package org.rapporteur.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.rapporteur.UiTest;
import org.rapporteur.access.AccountDetails;
import org.rapporteur.access.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

class AccountsViewTest extends UiTest {

    @Autowired
    Accounts service;

    @Test
    void anAdministratorInvitesSomebodyAndIsShownTheirLink() {
        var administrator = accounts.administrator();
        signIn(administrator);
        navigate(AccountsView.class);

        test(find(Button.class).withText("Invite somebody").single()).click();
        test(find(TextField.class).withCaption("Name shown to others").single()).setValue("Sok Dara សុខ ដារ៉ា");
        test(find(TextField.class).withCaption("Sign-in name").single()).setValue("sok.dara");
        test(find(Button.class).withText("Save").single()).click();

        assertThat(find(Dialog.class).all())
                .anySatisfy(dialog -> assertThat(dialog.getHeaderTitle()).isEqualTo("The link for the new person"));
        assertThat(accounts.as(
                        administrator,
                        () -> service.find("sok.dara", PageRequest.of(0, 5)).getContent()))
                .singleElement()
                .extracting(AccountDetails::passwordSet)
                .isEqualTo(false);
    }

    @Test
    void aWrongSignInNameIsToldBesideItsFieldAndNothingIsLost() {
        signIn(accounts.administrator());
        navigate(AccountsView.class);

        test(find(Button.class).withText("Invite somebody").single()).click();
        var name = find(TextField.class).withCaption("Sign-in name").single();
        test(name).setValue("no spaces please");
        test(find(Button.class).withText("Save").single()).click();

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getValue()).isEqualTo("no spaces please");
    }

    @Test
    void theSecretariatAloneDoesNotManageAccounts() {
        signIn(accounts.secretariat());

        assertThatThrownBy(() -> navigate(AccountsView.class)).isInstanceOf(Exception.class);
    }

    @Test
    void theListNamesEachAccount() {
        var administrator = accounts.administrator();
        signIn(administrator);

        navigate(AccountsView.class);

        assertThat(test(find(Grid.class).single()).size()).isPositive();
    }
}
