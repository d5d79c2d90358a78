package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PaperState;
import org.rapporteur.papers.PaperSummary;

/**
 * The papers of a meeting somebody picked, on whichever pages of its list they stand, and the bar that tells what can be
 * done with all of them at once; it stays in sight at the foot of the screen.
 */
class PaperSelection extends Div {

    /** Most papers at once: their names travel in an address, which has its length. */
    static final int MOST = 100;

    private final transient PaperOffice office;
    private final MeetingId meeting;
    private final transient Runnable changed;
    private final transient Map<PaperId, PaperSummary> chosen = new LinkedHashMap<>();
    private final transient Map<PaperId, Checkbox> boxes = new LinkedHashMap<>();
    private transient List<PaperSummary> page = List.of();
    private final Checkbox all = new Checkbox();

    /** @param changed called when something was done with the chosen papers */
    PaperSelection(PaperOffice office, MeetingId meeting, Runnable changed) {
        this.office = office;
        this.meeting = meeting;
        this.changed = changed;
        addClassName("paper-selection");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("papers.choice"));
        all.setLabel(getTranslation("papers.choice.page"));
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chooseAll(change.getValue());
            }
        });
        show();
    }

    /** Begins a page of the list: the boxes of its lines are made anew, and what was chosen stays. */
    Checkbox begin(List<PaperSummary> papers) {
        page = List.copyOf(papers);
        boxes.clear();
        papers.forEach(paper -> chosen.replace(paper.id(), paper));
        papers.forEach(paper -> boxes.put(paper.id(), box(paper)));
        show();
        return all;
    }

    /** The box of a line of the page. */
    Checkbox of(PaperSummary paper) {
        return boxes.computeIfAbsent(paper.id(), _ -> box(paper));
    }

    private Checkbox box(PaperSummary paper) {
        var box = new Checkbox(chosen.containsKey(paper.id()));
        box.setAriaLabel(getTranslation("papers.choice.one", paper.symbol()));
        box.addClassName("paper-box");
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(paper, change.getValue());
                show();
            }
        });
        return box;
    }

    private void choose(PaperSummary paper, boolean wanted) {
        if (!wanted) {
            chosen.remove(paper.id());
        } else if (chosen.size() < MOST) {
            chosen.put(paper.id(), paper);
        } else if (!chosen.containsKey(paper.id())) {
            Problems.tell(getTranslation("papers.choice.most", MOST));
        }
    }

    private void chooseAll(boolean wanted) {
        page.forEach(paper -> choose(paper, wanted));
        show();
    }

    private void clear() {
        chosen.clear();
        show();
    }

    private void show() {
        boxes.forEach((paper, box) -> box.setValue(chosen.containsKey(paper)));
        var here = page.stream().filter(paper -> chosen.containsKey(paper.id())).count();
        all.setValue(!page.isEmpty() && here == page.size());
        all.setIndeterminate(here > 0 && here < page.size());
        removeAll();
        setVisible(!chosen.isEmpty());
        if (!chosen.isEmpty()) {
            var count = new Span(getTranslation("papers.choice.count", chosen.size()));
            count.addClassName("paper-selection-count");
            count.getElement().setAttribute("role", "status");
            var take = ZipLink.of(meeting, chosen.keySet(), getTranslation("papers.choice.zip"));
            take.addClassName("button-link");
            var none = new Button(getTranslation("papers.choice.none"), _ -> clear());
            none.addThemeVariants(ButtonVariant.TERTIARY);
            add(count, none, take);
            addAccept();
        }
    }

    private void addAccept() {
        var proposed = chosen.values().stream()
                .filter(paper -> paper.state() == PaperState.PROPOSED)
                .toList();
        if (!proposed.isEmpty() && office.papers().mayAccept(meeting)) {
            var accept = new Button(getTranslation("papers.choice.accept", proposed.size()), _ -> accept(proposed));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            accept.setDisableOnClick(true);
            add(accept);
        }
    }

    private void accept(List<PaperSummary> proposed) {
        var done = new ArrayList<PaperSummary>();
        for (var paper : proposed) {
            if (new Problems(this).attempt(() -> office.papers().accept(paper.id()))) {
                chosen.remove(paper.id());
                done.add(paper);
            }
        }
        if (!done.isEmpty()) {
            Problems.done(getTranslation("papers.choice.accepted", done.size()));
        }
        show();
        changed.run();
    }
}
