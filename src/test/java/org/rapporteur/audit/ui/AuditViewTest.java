package org.rapporteur.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.rapporteur.UiTest;
import org.rapporteur.base.ui.Chip;

class AuditViewTest extends UiTest {

    @Test
    void aManagerChecksTheChainAndIsToldThatItIsWhole() {
        signIn(accounts.secretariat());
        navigate(AuditView.class);

        test(find(Button.class).withText("Check the chain").single()).click();

        assertThat(find(Chip.class).single().getText()).startsWith("The chain is whole");
    }
}
