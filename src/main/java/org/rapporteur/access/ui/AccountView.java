package org.rapporteur.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccountDetails;
import org.rapporteur.access.Accounts;
import org.rapporteur.access.ApiTokenSummary;
import org.rapporteur.access.ApiTokens;
import org.rapporteur.access.SignInSummary;
import org.rapporteur.access.SignIns;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Columns;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Tone;

/** "My account": password, time zone, the browsers in which I am signed in, and my keys to the API. */
@Route("account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {

    private static final String SECRET_WIDTH = "min(36em, 100%)";

    private final Accounts accounts;
    private final SignIns signIns;
    private final ApiTokens tokens;
    private final AccountDetails own;
    private final Card sessionCard = new Card(getTranslation("access.sessions"));
    private final Card tokenCard = new Card(getTranslation("access.tokens"));

    AccountView(Accounts accounts, SignIns signIns, ApiTokens tokens) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.tokens = tokens;
        this.own = accounts.own().orElseThrow();
        add(
                new PageHeader(own.displayName()).line(own.signInName()),
                new Columns().main(passwordCard(), tokenCard).side(preferences(), sessionCard));
        showSessions();
        showTokens();
    }

    private Card preferences() {
        var zone = new ComboBox<String>(getTranslation("access.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(own.zone());
        zone.addValueChangeListener(change -> {
            if (change.getValue() != null
                    && new Problems(this)
                            .field("zone", zone)
                            .attempt(() -> accounts.prefer(getLocale().toLanguageTag(), change.getValue()))) {
                Problems.done(getTranslation("access.saved"));
            }
        });
        zone.setWidthFull();
        return new Card(getTranslation("access.preferences"))
                .with(new Paragraph(getTranslation("access.zone.help")), zone);
    }

    private Card passwordCard() {
        var present = new PasswordField(getTranslation("access.password.present"));
        var wanted = new PasswordField(getTranslation("access.welcome.password"));
        var again = new PasswordField(getTranslation("access.welcome.again"));
        wanted.setHelperText(getTranslation("access.welcome.password.help"));
        var change = new Button(getTranslation("access.password.change"), _ -> {
            var done = new Problems(this)
                    .field("present", present)
                    .field("password", wanted)
                    .field("again", again)
                    .attempt(() -> {
                        InvalidInput.check()
                                .that(wanted.getValue().equals(again.getValue()), "again", "access.welcome.differ")
                                .throwIfAny();
                        accounts.changePassword(present.getValue(), wanted.getValue(), thisSession());
                    });
            if (done) {
                present.clear();
                wanted.clear();
                again.clear();
                Problems.done(getTranslation("access.password.changed"));
                showSessions();
            }
        });
        change.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(present, wanted, again, change);
        form.addClassName("account-form");
        return new Card(getTranslation("access.password.card")).with(form);
    }

    private void showSessions() {
        sessionCard.clear();
        var sessions = signIns.own();
        var everywhere = new Button(getTranslation("access.sessions.end-all"), _ -> {
            signIns.endOwn();
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        everywhere.addThemeVariants(ButtonVariant.ERROR);
        everywhere.setVisible(sessions.size() > 1);
        var line = new Div(everywhere);
        line.addClassName("account-line");
        sessionCard
                .with(new Paragraph(getTranslation("access.sessions.text")), line)
                .lines(sessions, this::session);
    }

    private Row session(SignInSummary session) {
        var row = new Row(device(session.device())).remark(session.address() + " · " + moment(session.signedInAt()));
        if (session.id().equals(thisSession())) {
            return row.after(new Chip(getTranslation("access.sessions.this"), Tone.ACCENT));
        }
        return row.after(new Button(getTranslation("access.sessions.end"), _ -> {
            signIns.end(session.id());
            showSessions();
        }));
    }

    private void showTokens() {
        tokenCard.clear();
        var name = new TextField(getTranslation("access.tokens.name"));
        name.setMaxLength(100);
        var make = new Button(getTranslation("access.tokens.make"));
        make.addClickListener(_ -> new Problems(this).field("name", name).attempt(() -> {
            var secret = tokens.make(name.getValue());
            showTokens();
            showSecret(secret);
        }));
        var line = new Div(name, make);
        line.addClassName("account-line");
        tokenCard.with(new Paragraph(getTranslation("access.tokens.text")), line);
        var all = tokens.own();
        if (all.isEmpty()) {
            tokenCard.with(new EmptyState(
                    "key", getTranslation("access.tokens.none"), getTranslation("access.tokens.none.text")));
            return;
        }
        tokenCard.lines(all, this::token);
    }

    private Row token(ApiTokenSummary token) {
        var used = token.lastUsedAt();
        var row = new Row(token.name())
                .remark(
                        used == null
                                ? getTranslation("access.tokens.unused")
                                : getTranslation("access.tokens.used", moment(used)));
        if (token.revokedAt() != null) {
            return row.after(new Chip(getTranslation("access.tokens.revoked")));
        }
        return row.after(new Button(getTranslation("access.tokens.revoke"), _ -> {
            tokens.revoke(token.id());
            showTokens();
        }));
    }

    private void showSecret(String secret) {
        var dialog = new Dialog(getTranslation("access.tokens.made"));
        var shown = new TextField(getTranslation("access.tokens.secret"));
        shown.setValue(secret);
        shown.setReadOnly(true);
        shown.setWidthFull();
        dialog.setWidth(SECRET_WIDTH);
        dialog.add(new Paragraph(getTranslation("access.tokens.once")), shown);
        dialog.getFooter().add(new Button(getTranslation("ui.close"), _ -> dialog.close()));
        dialog.open();
    }

    private String moment(Instant at) {
        return Dates.moment(at, ZoneId.of(own.zone()), getLocale());
    }

    /** Browser and system in two words; the whole line a browser sends says nothing to a person. */
    private static String device(String agent) {
        var browser = agent.contains("Firefox")
                ? "Firefox"
                : agent.contains("Edg/")
                        ? "Edge"
                        : agent.contains("Chrome") ? "Chrome" : agent.contains("Safari") ? "Safari" : "Browser";
        var system = agent.contains("Android")
                ? "Android"
                : agent.contains("iPhone") || agent.contains("iPad")
                        ? "iOS"
                        : agent.contains("Windows") ? "Windows" : agent.contains("Mac") ? "macOS" : "Linux";
        return browser + " · " + system;
    }

    private static @Nullable UUID thisSession() {
        var session = VaadinSession.getCurrent();
        return session != null
                        && session.getSession() != null
                        && session.getSession().getAttribute(SignIns.SESSION_ATTRIBUTE) instanceof UUID id
                ? id
                : null;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.account.page");
    }
}
