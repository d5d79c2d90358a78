package org.rapporteur.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.rapporteur.UiTest;

class HomeViewTest extends UiTest {

    @Test
    void whoeverHasNothingToDoIsToldSo() {
        signIn(accounts.make("Nobody in particular"));

        navigate(HomeView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Nothing awaits you.");
    }
}
