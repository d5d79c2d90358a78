package org.rapporteur.delegations;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.TestAccounts;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.MeetingForm;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingRoles;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.SeriesCatalogue;
import org.rapporteur.meetings.SeriesForm;
import org.rapporteur.meetings.SeriesId;
import org.springframework.stereotype.Component;

/** Makes meetings with delegations for tests. */
@Component
public class DelegationScene {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final TestAccounts accounts;
    private final SeriesCatalogue series;
    private final Meetings meetings;
    private final MeetingRoles roles;
    private final Parties parties;
    private final Delegations delegations;
    private final FocalPoints focalPoints;
    private final Participants participants;

    DelegationScene(
            TestAccounts accounts,
            SeriesCatalogue series,
            Meetings meetings,
            MeetingRoles roles,
            Parties parties,
            Delegations delegations,
            FocalPoints focalPoints,
            Participants participants) {
        this.accounts = accounts;
        this.series = series;
        this.meetings = meetings;
        this.roles = roles;
        this.parties = parties;
        this.delegations = delegations;
        this.focalPoints = focalPoints;
        this.participants = participants;
    }

    /** A series of its own. */
    public SeriesId series() {
        var acronym = "DEL" + NEXT.incrementAndGet();
        return accounts.asPortal(() ->
                series.create(new SeriesForm(acronym, "Delegations test", null)).id());
    }

    /** A draft run by this account. */
    public MeetingId draft(AccountId organiser, SeriesId series, int edition) {
        var id = accounts.asPortal(() -> meetings.create(MeetingForm.of(
                        series,
                        edition,
                        "Meeting of delegations",
                        "Vientiane",
                        "LA",
                        "Asia/Vientiane",
                        LocalDate.of(2026, 12, 8),
                        LocalDate.of(2026, 12, 9),
                        List.of()))
                .id());
        accounts.asPortal(() -> {
            roles.grant(id, organiser, MeetingRole.ORGANISER);
            return true;
        });
        return id;
    }

    /** A meeting in registration, run by this account. */
    public MeetingId meeting(AccountId organiser) {
        return meeting(organiser, series(), 1);
    }

    /** An edition in registration, run by this account. */
    public MeetingId meeting(AccountId organiser, SeriesId series, int edition) {
        var id = draft(organiser, series, edition);
        step(id, MeetingState.ANNOUNCED);
        step(id, MeetingState.REGISTRATION);
        return id;
    }

    /** Takes the meeting a step on. */
    public void step(MeetingId meeting, MeetingState to) {
        accounts.asPortal(() -> meetings.transition(meeting, to, "for the test"));
    }

    /** The State with this code. */
    public PartyId state(String code) {
        return accounts.asPortal(() -> parties.byCode(code).orElseThrow().id());
    }

    /** A delegation of a State, made by the portal itself. */
    public DelegationId delegation(MeetingId meeting, String code, @Nullable Integer quota) {
        return accounts.asPortal(
                () -> delegations.create(meeting, new DelegationForm(state(code), Capacity.MEMBER, quota)));
    }

    /** A new account that is a focal point of the delegation. */
    public AccountId focalPoint(DelegationId delegation) {
        var account = accounts.make("focal");
        tie(delegation, account);
        return account;
    }

    /** Makes an account there is a focal point of the delegation, as the portal itself. */
    public void tie(DelegationId delegation, AccountId account) {
        accounts.asPortal(() -> {
            focalPoints.add(delegation, account);
            return true;
        });
    }

    /** A fresh account that somebody names focal point of the delegation. */
    public AccountId namedBy(AccountId namer, DelegationId delegation) {
        var account = accounts.make("named");
        accounts.as(namer, () -> focalPoints.add(delegation, account));
        return account;
    }

    /** Names a person as the portal itself. */
    public ParticipantDetails name(DelegationId delegation, String family, String given, ParticipantRole role) {
        return accounts.asPortal(() -> participants.register(delegation, form(family, given, role), null, null));
    }

    /** A form with names and role only. */
    public static ParticipantForm form(String family, String given, ParticipantRole role) {
        return new ParticipantForm(family, given, null, null, null, role);
    }
}
