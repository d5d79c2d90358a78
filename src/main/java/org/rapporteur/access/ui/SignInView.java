package org.rapporteur.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a person who has an account signs in; says the same whether the name or the password was wrong. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final LoginForm form = new LoginForm();
    private final LoginI18n texts = LoginI18n.createDefault();

    SignInView() {
        addClassName("entrance");
        var mark = new Span("R");
        mark.addClassName("brand-mark");
        var title = new H1(getTranslation("access.sign-in.title"));
        var panel = new Div(mark, title, new Paragraph(getTranslation("access.sign-in.text")), form, elsewhere());
        panel.addClassName("entrance-panel");
        add(panel);

        texts.getForm().setTitle("");
        texts.getForm().setUsername(getTranslation("access.sign-in.name"));
        texts.getForm().setPassword(getTranslation("access.sign-in.password"));
        texts.getForm().setSubmit(getTranslation("access.sign-in.submit"));
        texts.getErrorMessage().setUsername(getTranslation("access.sign-in.name-missing"));
        texts.getErrorMessage().setPassword(getTranslation("access.sign-in.password-missing"));
        fail("access.sign-in.wrong");
        form.setForgotPasswordButtonVisible(false);
        form.setAction("sign-in");
    }

    /** Who has no account may still read what is public. */
    private Anchor elsewhere() {
        var link = new Anchor("public", getTranslation("access.sign-in.public"));
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private void fail(String key) {
        texts.getErrorMessage().setTitle(getTranslation(key + ".title"));
        texts.getErrorMessage().setMessage(getTranslation(key + ".text"));
        form.setI18n(texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("throttled")) {
            fail("access.sign-in.throttled");
        }
        form.setError(parameters.containsKey("error") || parameters.containsKey("throttled"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.sign-in.title");
    }
}
