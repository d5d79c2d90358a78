package org.rapporteur.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.TestAccounts;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.MeetingRole;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes series and meetings for tests, each with a series of its own. */
@Component
@Lazy
public class MeetingSamples {

    /** First day of every meeting made here, seventeen days after the tests' clock begins. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 8);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Meetings meetings;
    private final SeriesCatalogue series;
    private final MeetingRoles roles;
    private final TestAccounts accounts;

    MeetingSamples(Meetings meetings, SeriesCatalogue series, MeetingRoles roles, TestAccounts accounts) {
        this.meetings = meetings;
        this.series = series;
        this.roles = roles;
        this.accounts = accounts;
    }

    /** A fresh series. */
    public SeriesId series() {
        int number = NEXT.incrementAndGet();
        return accounts.asPortal(() ->
                        series.create(new SeriesForm("S" + number, "Series of tests no. " + number, "TS" + number)))
                .id();
    }

    /** Title of the series of a meeting, which no other series has. */
    public String seriesTitle(MeetingId meeting) {
        return accounts.asPortal(() -> meetings.get(meeting).seriesTitle());
    }

    /** What a meeting in Vientiane needs. */
    public static MeetingForm form(SeriesId series, int edition) {
        return MeetingForm.of(
                series,
                edition,
                "Regional meeting on legal research",
                "Vientiane",
                "LA",
                "Asia/Vientiane",
                FIRST_DAY,
                FIRST_DAY.plusDays(1),
                List.of());
    }

    /** The fourth meeting of a fresh series, a draft nobody has a role at. */
    public MeetingId draft() {
        var home = series();
        return accounts.asPortal(() -> meetings.create(form(home, 4))).id();
    }

    /** The fourth meeting of a fresh series, brought to this state step by step. */
    public MeetingId in(MeetingState state) {
        var id = draft();
        bring(id, state);
        return id;
    }

    /** Brings a draft to this state step by step. */
    public void bring(MeetingId id, MeetingState state) {
        for (var next : List.of(
                MeetingState.ANNOUNCED,
                MeetingState.REGISTRATION,
                MeetingState.IN_SESSION,
                MeetingState.CLOSED,
                MeetingState.ARCHIVED)) {
            if (next.compareTo(state) <= 0) {
                accounts.asPortal(() -> meetings.transition(id, next, null));
            }
        }
    }

    /** A fresh account that organises the meeting. */
    public AccountId organiserOf(MeetingId id) {
        return withRole(id, MeetingRole.ORGANISER);
    }

    /** A fresh account with this role at the meeting. */
    public AccountId withRole(MeetingId id, MeetingRole role) {
        var account = accounts.make(role.name().toLowerCase(Locale.ROOT));
        accounts.asPortal(() -> {
            roles.grant(id, account, role);
            return account;
        });
        return account;
    }
}
