package org.rapporteur.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.access.Welcome;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.ui.Problems;

/** "I was sent a link": where an invited person, or the first administrator, chooses a password. */
@Route(value = "welcome/:secret", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final Welcome welcome;
    private final Div panel = new Div();
    private final TextField signInName = new TextField();
    private final TextField displayName = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private String secret = "";

    WelcomeView(Welcome welcome) {
        this.welcome = welcome;
        addClassName("entrance");
        panel.addClassName("entrance-panel");
        signInName.setLabel(getTranslation("access.sign-in.name"));
        displayName.setLabel(getTranslation("access.account.display-name"));
        password.setLabel(getTranslation("access.welcome.password"));
        password.setHelperText(getTranslation("access.welcome.password.help"));
        again.setLabel(getTranslation("access.welcome.again"));
        signInName.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        add(panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        var mark = new Span("R");
        mark.addClassName("brand-mark");
        panel.removeAll();
        panel.add(mark);
        welcome.guest(secret).ifPresentOrElse(this::greet, this::explain);
    }

    private void greet(Welcome.Guest guest) {
        var save = new Button(getTranslation("access.welcome.submit"), _ -> accept(guest));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (guest.firstAdministrator()) {
            panel.add(
                    new H1(getTranslation("access.welcome.first.title")),
                    new Paragraph(getTranslation("access.welcome.first.text")),
                    displayName,
                    signInName);
        } else {
            panel.add(
                    new H1(getTranslation("access.welcome.title", guest.name())),
                    new Paragraph(getTranslation("access.welcome.text", guest.signInName())));
        }
        panel.add(password, again, save);
    }

    private void explain() {
        panel.add(
                new H1(getTranslation("access.welcome.used.title")),
                new Paragraph(getTranslation("access.welcome.used.text")),
                new Anchor("sign-in", getTranslation("access.sign-in.title")));
    }

    private void accept(Welcome.Guest guest) {
        var done = new Problems(this)
                .field("signInName", signInName)
                .field("displayName", displayName)
                .field("password", password)
                .field("again", again)
                .attempt(() -> {
                    InvalidInput.check()
                            .that(password.getValue().equals(again.getValue()), "again", "access.welcome.differ")
                            .throwIfAny();
                    if (guest.firstAdministrator()) {
                        welcome.makeFirstAdministrator(
                                secret, signInName.getValue(), displayName.getValue(), password.getValue());
                    } else {
                        welcome.setPassword(secret, password.getValue());
                    }
                });
        if (done) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("sign-in"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.welcome.page");
    }
}
