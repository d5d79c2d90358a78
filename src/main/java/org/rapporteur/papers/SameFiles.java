package org.rapporteur.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Knows which papers hold the same bytes, of those whose files the reader may have. */
@Component
class SameFiles {

    /** Nobody reads a longer list. */
    private static final int MOST = 20;

    private final PaperRepository papers;
    private final PaperAccess access;
    private final Meetings meetings;
    private final Rights rights;
    private final Clock clock;

    SameFiles(PaperRepository papers, PaperAccess access, Meetings meetings, Rights rights, Clock clock) {
        this.papers = papers;
        this.access = access;
        this.meetings = meetings;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * One file of each paper, those of the meeting first, then the latest.
     *
     * @param to the paper it is to be added to, which comes first of all; none for a new one
     * @param as the language it is to be added in
     */
    List<SameFile> of(MeetingId meeting, @Nullable PaperId to, @Nullable LanguageTag as, String sha256) {
        var found = new LinkedHashMap<PaperId, FileVersion>();
        var versions = new ArrayList<>(papers.holding(sha256, rights.reader().tokens(), Limit.of(MOST)));
        versions.sort(
                Comparator.comparing(version -> !version.rendition().language().equals(as)));
        for (var version : versions) {
            var paper = version.rendition().paper();
            if (access.filesOpen(paper)) {
                found.putIfAbsent(paper.id(), version);
            }
        }
        var known = meetings.byIds(found.values().stream()
                .map(version -> version.rendition().paper().meeting())
                .collect(Collectors.toSet()));
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var same = new ArrayList<SameFile>();
        for (var version : found.values()) {
            var rendition = version.rendition();
            var paper = rendition.paper();
            same.add(new SameFile(
                    paper.summary(today),
                    known.get(paper.meeting()),
                    rendition.language(),
                    version.number(),
                    rendition.newest().filter(version::equals).isPresent()));
        }
        same.sort(Comparator.<SameFile, Boolean>comparing(
                        each -> !each.paper().id().equals(to))
                .thenComparing(each -> !each.paper().meetingId().equals(meeting)));
        return List.copyOf(same);
    }
}
