package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.StaleDialog;
import org.rapporteur.directory.Parties;
import org.rapporteur.meetings.KeyDates;
import org.rapporteur.meetings.MeetingDetails;
import org.rapporteur.meetings.MeetingForm;
import org.rapporteur.meetings.MeetingRoles;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.SeriesCatalogue;

/** "The venue changed; who else may edit this?" What a meeting is, its key dates, and who runs it. */
@Route(value = "meetings/:meetingId/settings", layout = MeetingLayout.class)
@PermitAll
class SettingsView extends MeetingTabView {

    private final Meetings meetings;
    private final SeriesCatalogue catalogue;
    private final Parties parties;
    private final KeyDates keyDates;
    private final MeetingRoles roles;
    private final Clock clock;

    SettingsView(
            Meetings meetings,
            SeriesCatalogue catalogue,
            Parties parties,
            KeyDates keyDates,
            MeetingRoles roles,
            Clock clock) {
        super(meetings, "meetings.settings");
        this.meetings = meetings;
        this.catalogue = catalogue;
        this.parties = parties;
        this.keyDates = keyDates;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    void show(MeetingDetails details) {
        var meeting = details.summary();
        if (!meetings.mayManage(meeting.id())) {
            throw new Forbidden();
        }
        var page = new Div(facts(details), new KeyDateEditor(keyDates, meeting), new RoleEditor(roles, meeting.id()));
        page.addClassNames("stack", "settings");
        add(page);
    }

    private Card facts(MeetingDetails details) {
        var fields = new MeetingFields(meetings, catalogue, parties, clock);
        fields.show(details.toForm());
        var card = new Card(getTranslation("meetings.facts"));
        if (!details.summary().state().isOpen()) {
            fields.close();
            return card.with(
                    new Paragraph(getTranslation(
                            "meetings.not-open." + details.summary().state())),
                    fields);
        }
        var problems = fields.problems();
        var save = new Button(
                getTranslation("ui.save"),
                _ -> problems.attempt(
                        () -> store(fields.form(), details, details.summary().version())));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(save);
        buttons.addClassName("form-buttons");
        return card.with(fields, buttons);
    }

    private void store(MeetingForm entered, MeetingDetails seen, long version) {
        var id = seen.summary().id();
        try {
            meetings.change(id, entered, version);
            Problems.done(getTranslation("meetings.saved"));
            UI.getCurrent().refreshCurrentRoute(true);
        } catch (StaleVersion stale) {
            var stored = meetings.details(id);
            new StaleDialog(
                            differences(entered, stored.toForm()),
                            () -> new Problems(this)
                                    .attempt(() -> store(
                                            entered, stored, stored.summary().version())),
                            () -> show(id))
                    .open();
        }
    }

    private List<StaleDialog.Difference> differences(MeetingForm mine, MeetingForm theirs) {
        var all = new ArrayList<StaleDialog.Difference>();
        differ(all, "meetings.field.edition", mine.edition(), theirs.edition());
        differ(all, "meetings.field.title", mine.title(), theirs.title());
        differ(all, "meetings.field.city", mine.city(), theirs.city());
        differ(all, "meetings.field.country", mine.country(), theirs.country());
        differ(all, "meetings.field.zone", mine.zone(), theirs.zone());
        differ(all, "meetings.field.first-day", mine.firstDay(), theirs.firstDay());
        differ(all, "meetings.field.last-day", mine.lastDay(), theirs.lastDay());
        differ(all, "meetings.field.opens-at", mine.opensAt(), theirs.opensAt());
        differ(all, "meetings.field.closes-at", mine.closesAt(), theirs.closesAt());
        differ(all, "meetings.field.venue", mine.venue(), theirs.venue());
        differ(all, "meetings.field.hosts", hosts(mine), hosts(theirs));
        differ(all, "meetings.field.languages", languages(mine), languages(theirs));
        return all;
    }

    private void differ(List<StaleDialog.Difference> all, String key, @Nullable Object mine, @Nullable Object theirs) {
        all.add(new StaleDialog.Difference(
                getTranslation(key), mine == null ? "" : mine.toString(), theirs == null ? "" : theirs.toString()));
    }

    private String hosts(MeetingForm form) {
        return parties.byIds(form.hosts()).values().stream()
                .map(party -> party.nameFor(getLocale()))
                .collect(Collectors.joining(", "));
    }

    private String languages(MeetingForm form) {
        return form.languages().stream()
                .sorted(Comparator.naturalOrder())
                .map(LanguageTag::value)
                .collect(Collectors.joining(", "));
    }
}
