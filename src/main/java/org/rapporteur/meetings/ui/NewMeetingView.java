package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.directory.Parties;
import org.rapporteur.meetings.EditionPart;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.NextEdition;
import org.rapporteur.meetings.SeriesCatalogue;

/** "We host the next one." Sets up a draft, of which nobody hears until it is announced, from nothing or from the last. */
@Route("meetings/new")
@PermitAll
class NewMeetingView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    /** Name of the query parameter that names the meeting whose next edition this is. */
    static final String AFTER = "after";

    private final Meetings meetings;
    private final SeriesCatalogue catalogue;
    private final NextEdition nextEdition;
    private final Parties parties;
    private final Clock clock;

    NewMeetingView(
            Meetings meetings, SeriesCatalogue catalogue, NextEdition nextEdition, Parties parties, Clock clock) {
        this.meetings = meetings;
        this.catalogue = catalogue;
        this.nextEdition = nextEdition;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            var after = event.getLocation().getQueryParameters().getSingleParameter(AFTER);
            if (after.isPresent()) {
                showNext(new MeetingId(UUID.fromString(after.get())));
            } else {
                showNew();
            }
        } catch (NotFound | IllegalArgumentException e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void showNew() {
        var fields = new MeetingFields(meetings, catalogue, parties, clock);
        var offered = catalogue.all().stream()
                .filter(one -> meetings.mayCreateIn(one.id()))
                .toList();
        if (offered.size() == 1) {
            fields.choose(offered.getFirst());
        }
        show("meetings.new.text", fields, Optional.empty(), () -> meetings.create(fields.form()));
    }

    private void showNext(MeetingId earlier) {
        var fields = new MeetingFields(meetings, catalogue, parties, clock);
        fields.show(nextEdition.suggest(earlier));
        var copy = copying(nextEdition.parts(earlier));
        show(
                "meetings.new-edition.text",
                fields,
                copy,
                () -> nextEdition.start(
                        earlier,
                        fields.form(),
                        copy.map(CheckboxGroup::getValue).map(Set::copyOf).orElse(Set.of())));
    }

    /** What there is to take over, each with its number; nothing when there is nothing. */
    private Optional<CheckboxGroup<EditionPart>> copying(Map<EditionPart, Integer> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var copy = new CheckboxGroup<EditionPart>(getTranslation("meetings.copy"));
        copy.setItems(parts.keySet());
        copy.setItemLabelGenerator(part -> getTranslation("meetings.copy." + part, parts.getOrDefault(part, 0)));
        copy.setValue(parts.keySet());
        copy.addClassName("copy-parts");
        return Optional.of(copy);
    }

    private void show(
            String textKey,
            MeetingFields fields,
            Optional<CheckboxGroup<EditionPart>> copy,
            Supplier<MeetingSummary> store) {
        var problems = fields.problems();
        var save = new Button(
                getTranslation("meetings.create"),
                _ -> problems.attempt(() -> {
                    var made = store.get();
                    MeetingsNavigation.open(made.id(), OverviewView.class);
                    Problems.done(getTranslation("meetings.created"));
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel =
                new Button(getTranslation("ui.cancel"), _ -> UI.getCurrent().navigate(MeetingsView.class));
        var buttons = new Div(cancel, save);
        buttons.addClassName("form-buttons");
        var card = new Card(getTranslation("meetings.facts")).with(fields);
        copy.ifPresent(card::with);
        add(
                new PageHeader(getTranslation("meetings.new"))
                        .crumb(new RouterLink(getTranslation("meetings.title"), MeetingsView.class))
                        .line(getTranslation(textKey)),
                card.with(buttons));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meetings.new");
    }
}
