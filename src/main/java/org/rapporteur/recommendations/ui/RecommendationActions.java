package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.recommendations.Lineages;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.TextState;

/** What the reader may do with a text: the one next step as a button, the rest in a menu. */
final class RecommendationActions {

    private final Recommendations recommendations;
    private final Lineages lineages;
    private final RecommendationDetails text;
    private final Runnable reload;
    private final Span owner = new Span();

    RecommendationActions(
            Recommendations recommendations, Lineages lineages, RecommendationDetails text, Runnable reload) {
        this.recommendations = recommendations;
        this.lineages = lineages;
        this.text = text;
        this.reload = reload;
    }

    void addTo(PageHeader header) {
        var mayDraft = recommendations.mayDraft(text.meetingId());
        var mayAdopt = recommendations.mayAdopt();
        var menu = new MenuBar();
        var more = menu.addItem(new Icon("more"));
        more.setAriaLabel(owner.getTranslation("recommendations.more"));
        var entries = more.getSubMenu();
        if (mayDraft && text.textState().isBeingWritten()) {
            header.action(new Button(
                    owner.getTranslation("recommendations.edit"),
                    _ -> UI.getCurrent().navigate(DraftView.class, RecommendationsNavigation.of(text.id()))));
        }
        switch (text.textState()) {
            case CANDIDATE -> {
                if (mayDraft) {
                    header.action(
                            step("recommendations.take-up", () -> recommendations.returnToDraft(text.id()), true));
                    entries.addItem(owner.getTranslation("recommendations.reject"), _ -> end(TextState.REJECTED));
                }
            }
            case DRAFT, TABLED -> beforeAdoption(header, mayDraft, mayAdopt, entries);
            case ADOPTED -> {
                if (mayAdopt) {
                    entries.addItem(
                            owner.getTranslation("recommendations.corrigendum"),
                            _ -> new CorrigendumDialog(recommendations, text, reload).open());
                    entries.addItem(owner.getTranslation("recommendations.merge"), _ -> merge());
                    entries.addItem(owner.getTranslation("recommendations.withdraw"), _ -> end(TextState.WITHDRAWN));
                    entries.addItem(owner.getTranslation("recommendations.supersede"), _ -> end(TextState.SUPERSEDED));
                }
            }
            case SUPERSEDED, MERGED, WITHDRAWN, REJECTED -> {
                // Nothing leads on from here.
            }
        }
        if (!entries.getItems().isEmpty()) {
            header.action(menu);
        }
    }

    private void beforeAdoption(PageHeader header, boolean mayDraft, boolean mayAdopt, SubMenu entries) {
        var draft = text.textState() == TextState.DRAFT;
        if (mayDraft) {
            if (draft) {
                header.action(step("recommendations.table", () -> recommendations.table(text.id()), !mayAdopt));
            } else {
                entries.addItem(
                        owner.getTranslation("recommendations.untable"),
                        _ -> run(() -> recommendations.returnToDraft(text.id())));
            }
            entries.addItem(owner.getTranslation("recommendations.merge"), _ -> merge());
            entries.addItem(owner.getTranslation("recommendations.withdraw"), _ -> end(TextState.WITHDRAWN));
        }
        if (mayAdopt) {
            header.action(step("recommendations.adopt", () -> recommendations.adopt(text.id()), true));
        }
    }

    private Button step(String key, Runnable work, boolean primary) {
        var button = new Button(owner.getTranslation(key), _ -> run(work));
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private void run(Runnable work) {
        if (new Problems(owner).attempt(work)) {
            reload.run();
        }
    }

    private void merge() {
        new MergeDialog(lineages, text, reload).open();
    }

    private void end(TextState to) {
        new EndDialog(recommendations, text, to, reload).open();
    }
}
