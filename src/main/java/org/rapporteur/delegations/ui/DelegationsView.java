package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.delegations.CredentialState;
import org.rapporteur.delegations.DelegationSummary;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.directory.Parties;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.ui.MeetingLayout;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.meetings.ui.MeetingsNavigation;

/** "Who is coming, and whose papers are in order?" One card per party in the order of protocol. */
@Route(value = "meetings/:meetingId/delegations", layout = MeetingLayout.class)
@PermitAll
class DelegationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Delegations delegations;
    private final Parties parties;
    private final Meetings meetings;
    private final TextField text = new TextField();
    private final Select<Show> show = new Select<>();
    private final Div bar = new Div();
    private final Div cards = new Div();
    private List<DelegationSummary> all = List.of();
    private String title = "";

    DelegationsView(Delegations delegations, Parties parties, Meetings meetings) {
        this.delegations = delegations;
        this.parties = parties;
        this.meetings = meetings;
        addClassName("delegations");
        bar.addClassName("bar-line");
        cards.addClassName("delegation-cards");
        text.setPlaceholder(getTranslation("delegations.filter"));
        text.setAriaLabel(getTranslation("delegations.filter"));
        text.setPrefixComponent(new Icon("search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(_ -> fill());
        show.setItems(Show.values());
        show.setValue(Show.ALL);
        show.setItemLabelGenerator(one -> getTranslation("delegations.show." + one));
        show.setAriaLabel(getTranslation("delegations.show"));
        show.addValueChangeListener(_ -> fill());
        add(bar, cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load(MeetingsNavigation.meetingOf(event));
    }

    private void load(MeetingId id) {
        var meeting = meetings.get(id);
        title = getTranslation("delegations.title") + " · " + MeetingWords.label(meeting, getLocale());
        all = delegations.of(id);
        arrange(meeting);
        fill();
    }

    private void arrange(MeetingSummary meeting) {
        bar.removeAll();
        var people = all.stream().mapToInt(DelegationSummary::participants).sum();
        var registered = all.stream().filter(DelegationSummary::submitted).count();
        var sum = new Span(getTranslation("delegations.sum", all.size(), people, registered));
        sum.addClassNames("small", "num", "delegations-sum");
        var list = new RouterLink(
                getTranslation("delegations.list.title"),
                ParticipantListView.class,
                MeetingsNavigation.of(meeting.id()));
        bar.add(text, show, sum, list);
        if (mayInvite(meeting)) {
            var invite = new Button(getTranslation("delegations.add"), new Icon("plus"), _ -> invite(meeting.id()));
            invite.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(invite);
        }
        text.setVisible(!all.isEmpty());
        show.setVisible(!all.isEmpty());
        list.setVisible(!all.isEmpty());
        sum.setVisible(!all.isEmpty());
    }

    private boolean mayInvite(MeetingSummary meeting) {
        return meetings.mayManage(meeting.id()) && meeting.state().isOpen();
    }

    private void invite(MeetingId meeting) {
        new InviteDialog(meeting, delegations, parties, () -> load(meeting)).open();
    }

    private void fill() {
        cards.removeAll();
        var wanted = plain(text.getValue());
        var shown = all.stream()
                .filter(one ->
                        Objects.requireNonNullElse(show.getValue(), Show.ALL).matches(one) && contains(one, wanted))
                .toList();
        if (all.isEmpty()) {
            cards.add(new EmptyState(
                    "people", getTranslation("delegations.empty"), getTranslation("delegations.empty.text")));
        } else if (shown.isEmpty()) {
            cards.add(new EmptyState(
                    "search",
                    getTranslation("delegations.none-found"),
                    getTranslation("delegations.none-found.text"),
                    new Button(getTranslation("delegations.show-all"), _ -> showAll())));
        }
        shown.forEach(one -> cards.add(new DelegationCard(one)));
    }

    private void showAll() {
        text.clear();
        show.setValue(Show.ALL);
    }

    private boolean contains(DelegationSummary one, String wanted) {
        var head = one.head() == null ? "" : one.head();
        return plain(one.party().name() + " " + one.party().nameFor(getLocale()) + " "
                        + one.party().code() + " " + head)
                .contains(wanted);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{InCombiningDiacriticalMarks}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** What the list is narrowed to. */
    private enum Show {
        ALL,
        NOT_REGISTERED,
        AWAITED,
        TO_CHECK,
        QUERIED;

        boolean matches(DelegationSummary one) {
            return switch (this) {
                case ALL -> true;
                case NOT_REGISTERED -> !one.submitted();
                case AWAITED -> one.capacity().needsCredentials() && one.credentialState() == CredentialState.AWAITED;
                case TO_CHECK -> one.credentialState() == CredentialState.RECEIVED;
                case QUERIED -> one.credentialState() == CredentialState.QUERIED;
            };
        }
    }
}
