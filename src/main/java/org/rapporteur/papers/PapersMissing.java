package org.rapporteur.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.access.Rights;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.Missing;
import org.rapporteur.meetings.MissingSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the overview of a meeting what its papers still lack, to whoever runs it. */
@Component
class PapersMissing implements MissingSource {

    private final PaperCounts counts;
    private final LanguageCounts languages;
    private final PaperAccess access;
    private final Meetings meetings;
    private final Rights rights;
    private final Clock clock;

    PapersMissing(
            PaperCounts counts,
            LanguageCounts languages,
            PaperAccess access,
            Meetings meetings,
            Rights rights,
            Clock clock) {
        this.counts = counts;
        this.languages = languages;
        this.access = access;
        this.meetings = meetings;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Missing> of(MeetingId meeting) {
        if (!rights.mayManageMeeting(meeting.value())) {
            return List.of();
        }
        var path = "meetings/" + meeting + "/papers";
        var lacking = counts.of(meeting);
        var today = LocalDate.ofInstant(clock.instant(), meetings.get(meeting).zone());
        List<Missing> missing = new ArrayList<>();
        add(missing, "papers.missing.proposed", lacking.proposed(), path + "?state=PROPOSED");
        add(missing, "papers.missing.languages", languages.late(access.inForce(meeting), today), path + "/languages");
        add(missing, "papers.missing.expected", lacking.expected(), path + "/expected");
        return missing;
    }

    private static void add(List<Missing> missing, String key, long count, String path) {
        if (count > 0) {
            missing.add(new Missing(key, new Object[] {count}, Math.toIntExact(count), path));
        }
    }
}
