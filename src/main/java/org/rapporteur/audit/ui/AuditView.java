package org.rapporteur.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.audit.AuditEntry;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.ui.CardColumn;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Tone;

/** "Who did this, and when? And has anybody touched the trail itself?" */
@Route("administration/audit")
@RolesAllowed({"ADMINISTRATOR", "SECRETARIAT"})
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Z_]{3,}\\b");

    private final AuditTrail trail;
    private final Div verdict = new Div();
    private final TextField filter = new TextField();

    AuditView(AuditTrail trail) {
        this.trail = trail;
        var grid = new Grid<AuditEntry>();
        var card = grid.addComponentColumn(this::card).setHeader(getTranslation("audit.title"));
        var wide = List.of(
                grid.addColumn(entry -> Dates.exact(entry.at(), UTC, getLocale()))
                        .setHeader(getTranslation("audit.at"))
                        .setAutoWidth(true)
                        .setFlexGrow(0),
                grid.addColumn(AuditEntry::actor).setHeader(getTranslation("audit.actor")),
                grid.addColumn(entry -> action(entry.action())).setHeader(getTranslation("audit.action")),
                grid.addColumn(AuditEntry::thing)
                        .setHeader(getTranslation("audit.thing"))
                        .setFlexGrow(2),
                grid.addColumn(entry -> detail(entry.detail()))
                        .setHeader(getTranslation("audit.detail"))
                        .setFlexGrow(2));
        CardColumn.of(grid, card, wide);
        grid.setItems(query -> trail
                .find(
                        new AuditFilter(filter.getValue(), null, null, null),
                        VaadinSpringDataHelpers.toSpringPageRequest(query))
                .stream());
        grid.setEmptyStateComponent(
                new EmptyState("audit", getTranslation("audit.none"), getTranslation("audit.none.text")));
        grid.addClassName("page-grid");
        filter.setPlaceholder(getTranslation("audit.filter"));
        filter.setAriaLabel(getTranslation("audit.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
        var bar = new Div(filter, verdict);
        bar.addClassName("bar-line");
        verdict.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getTranslation("audit.title"))
                        .line(getTranslation("audit.text"))
                        .action(new Button(getTranslation("audit.check"), _ -> check())),
                bar,
                grid);
    }

    /** Other pages link to the lines of one thing by {@code ?q=}. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("q").ifPresent(filter::setValue);
    }

    private void check() {
        var found = trail.check();
        verdict.removeAll();
        verdict.add(
                found.whole()
                        ? new Chip(getTranslation("audit.whole", found.entries()), Tone.GOOD)
                        : new Chip(getTranslation("audit.broken", found.brokenAt()), Tone.DANGER));
    }

    /** The action in words where there are some; a new kind of action is shown by its name rather than not at all. */
    private String action(String action) {
        var key = "audit.action." + action;
        var words = getTranslation(key);
        return words.equals(key) ? action : words;
    }

    /** Details name states and kinds as the code does; where there is a word for one it is said. */
    private String detail(String detail) {
        return NAME.matcher(detail).replaceAll(found -> {
            var key = "audit.word." + found.group();
            var word = getTranslation(key);
            return Matcher.quoteReplacement(word.equals(key) ? found.group() : word);
        });
    }

    private Row card(AuditEntry entry) {
        return new Row(entry.actor() + ": " + action(entry.action()))
                .remark(entry.thing())
                .remark(Dates.exact(entry.at(), UTC, getLocale()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
