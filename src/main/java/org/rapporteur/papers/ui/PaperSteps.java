package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.StaleDialog;
import org.rapporteur.papers.PaperAction;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.Papers;

/** What the reader may do to a paper now: the next step as a button, the rest in a menu. */
class PaperSteps {

    private static final int LONGEST_REASON = 2_000;

    private final Component page;
    private final PaperDetails paper;
    private final PaperOffice office;
    private final Papers papers;
    private final Runnable changed;

    PaperSteps(Component page, PaperDetails paper, PaperOffice office, Runnable changed) {
        this.page = page;
        this.paper = paper;
        this.office = office;
        this.papers = office.papers();
        this.changed = changed;
    }

    /** The buttons, the rest of the steps in a menu behind them. */
    List<Component> buttons() {
        List<Component> buttons = new ArrayList<>();
        var may = paper.may();
        if (may.contains(PaperAction.ADD_VERSION)) {
            buttons.add(new Button(say("papers.add-version"), _ -> new VersionDialog(paper, office, changed).open()));
        }
        var menu = menu();
        if (menu.getItems().getFirst().getSubMenu().getItems().isEmpty()) {
            menu.setVisible(false);
        }
        if (may.contains(PaperAction.ACCEPT)) {
            buttons.add(main("papers.accept", "papers.accepted", () -> papers.accept(paper.id())));
        } else if (may.contains(PaperAction.ISSUE)) {
            buttons.add(main("papers.issue", "papers.issued", () -> papers.issue(paper.id())));
        }
        buttons.add(menu);
        return buttons;
    }

    private Button main(String key, String doneKey, Runnable step) {
        var button = new Button(say(key), _ -> run(step, doneKey));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private MenuBar menu() {
        var menu = new MenuBar();
        menu.addClassName("paper-menu");
        var more = menu.addItem(new Icon("more"));
        more.setAriaLabel(say("papers.more"));
        var may = paper.may();
        var items = more.getSubMenu();
        if (may.contains(PaperAction.CHANGE)) {
            items.addItem(say("papers.change"), _ -> change());
        }
        if (may.contains(PaperAction.ADD_VERSION) && paper.summary().kind() == PaperKind.POLICY_SUMMARY) {
            items.addItem(
                    say("papers.summary.change"),
                    _ -> page.getUI().ifPresent(ui -> ui.navigate(PapersNavigation.path(paper.id()) + "/summary")));
        }
        if (may.contains(PaperAction.CONTINUE)) {
            items.addItem(say("papers.continue"), _ -> new ContinueDialog(paper, office).open());
        }
        if (may.contains(PaperAction.EXPECT_LANGUAGE)) {
            items.addItem(
                    say("papers.expect"), _ -> new ExpectDialog(paper.summary(), null, null, office, changed).open());
        }
        if (may.contains(PaperAction.CORRECT_SYMBOL)) {
            items.addItem(say("papers.symbol.correct"), _ -> new SymbolDialog(paper, office, changed).open());
        }
        if (may.contains(PaperAction.GIVE_BACK)) {
            items.addItem(
                    say("papers.give-back"),
                    _ -> ask(
                            "papers.give-back",
                            "papers.give-back.text",
                            "papers.given-back",
                            reason -> papers.giveBack(paper.id(), reason)));
        }
        if (may.contains(PaperAction.WITHDRAW)) {
            items.addItem(
                    say("papers.withdraw"),
                    _ -> ask(
                            "papers.withdraw",
                            "papers.withdraw.text",
                            "papers.withdrawn",
                            reason -> papers.withdraw(paper.id(), reason)));
        }
        if (may.contains(PaperAction.SEE_TRAIL)) {
            items.addItem(
                    say("papers.trail"),
                    _ -> page.getUI()
                            .ifPresent(ui -> ui.navigate(
                                    "administration/audit",
                                    QueryParameters.of("q", paper.summary().symbol()))));
        }
        return menu;
    }

    private void run(Runnable step, String doneKey) {
        if (new Problems(page).attempt(step)) {
            Problems.done(say(doneKey, paper.summary().symbol()));
            changed.run();
        }
    }

    private void ask(String titleKey, String textKey, String doneKey, Consumer<String> step) {
        var reason = new TextArea(say("papers.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var dialog = new Dialog(say(titleKey) + ": " + paper.summary().symbol());
        var form = new Div(new Paragraph(say(textKey)), reason);
        form.addClassName("dialog-stack");
        dialog.add(form);
        var problems = new Problems(page).field("reason", reason);
        var confirm = new Button(say(titleKey), _ -> {
            if (problems.attempt(() -> step.accept(reason.getValue()))) {
                dialog.close();
                Problems.done(say(doneKey, paper.summary().symbol()));
                changed.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(say("ui.cancel"), _ -> dialog.close()), confirm);
        dialog.open();
        reason.focus();
    }

    private void change() {
        var meeting = paper.summary().meetingId();
        var fields = new PaperFields(office.parties(), office.agenda().of(meeting), papers.mayAccept(meeting));
        fields.show(paper);
        var dialog = new Dialog(say("papers.change"));
        dialog.add(fields.form());
        var problems = fields.problems();
        var save = new Button(say("papers.save"), _ -> {
            if (problems.attempt(() -> save(fields.entered(), paper.summary().version(), dialog))) {
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(say("ui.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }

    private void save(PaperForm form, long version, Dialog dialog) {
        try {
            papers.change(paper.id(), form, version);
            dialog.close();
        } catch (StaleVersion stale) {
            var theirs = papers.get(paper.id());
            new StaleDialog(
                            differences(form, theirs),
                            () -> {
                                save(form, theirs.summary().version(), dialog);
                                changed.run();
                            },
                            () -> {
                                dialog.close();
                                changed.run();
                            })
                    .open();
        }
    }

    private List<StaleDialog.Difference> differences(PaperForm mine, PaperDetails theirs) {
        var now = theirs.summary();
        return List.of(
                new StaleDialog.Difference(say("papers.field.title"), mine.title(), now.title()),
                new StaleDialog.Difference(
                        say("papers.field.kind"), PaperWords.of(page, mine.kind()), PaperWords.of(page, now.kind())),
                new StaleDialog.Difference(
                        say("papers.field.classification"),
                        PaperWords.of(page, mine.classification()),
                        PaperWords.of(page, now.classification())));
    }

    private String say(String key, Object... arguments) {
        return page.getTranslation(key, arguments);
    }
}
