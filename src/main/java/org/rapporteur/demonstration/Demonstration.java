package org.rapporteur.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.SeriesId;
import org.rapporteur.papers.PaperSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration through the same services as a person's work, as the persons who would have done it and on the
 * days it was done. A newer build finds what is there and adds only what is missing.
 */
@Component
@Profile("demo")
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private static final int DAYS_BEFORE = 90;

    /** When the secretariat went through what the third meeting had recommended. */
    private static final LocalDate LATER = LocalDate.of(2018, 2, 12);

    private final Cast cast;
    private final Parts parts;
    private final Convening convening;
    private final Submitting submitting;
    private final Following following;
    private final DemonstrationClock clock;
    private final Telling telling;

    Demonstration(
            Cast cast,
            Parts parts,
            Convening convening,
            Submitting submitting,
            Following following,
            DemonstrationClock clock,
            Telling telling) {
        this.cast = cast;
        this.parts = parts;
        this.convening = convening;
        this.submitting = submitting;
        this.following = following;
        this.clock = clock;
        this.telling = telling;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!telling.isTold()) {
            tell();
            telling.told();
            LOG.info("The demonstration is loaded");
        }
    }

    /** Tells what is not there yet. */
    void tell() {
        cast.arrive();
        var first = Story.editions().getFirst().first().minusDays(DAYS_BEFORE);
        var series = clock.on(
                first,
                () -> cast.as("secretariat", () -> {
                    parts.arrive();
                    return convening.series();
                }));
        List<PaperSummary> papers = new ArrayList<>();
        for (var edition : Story.editions()) {
            hold(series, edition, papers);
        }
        for (var edition : Story.editions()) {
            var meeting = cast.as("secretariat", () -> convening.call(series, edition));
            following.follow(meeting.id(), edition.number(), edition.last());
        }
        clock.on(LATER, () -> cast.as("secretariat", following::relate));
    }

    private void hold(SeriesId series, Edition edition, List<PaperSummary> papers) {
        var called = edition.first().minusDays(DAYS_BEFORE);
        var meeting = clock.on(called, () -> cast.as("secretariat", () -> convening.call(series, edition)));
        if (meeting.state() != MeetingState.CLOSED) {
            clock.on(
                    called,
                    () -> cast.as("secretariat", () -> {
                        convening.prepare(meeting.id(), edition);
                        convening.advance(meeting.id(), MeetingState.REGISTRATION);
                        convening.gather(meeting.id(), edition);
                    }));
            clock.on(
                    edition.over() ? edition.first().minusDays(20) : called.plusDays(60),
                    () -> submitting.handIn(meeting.id(), edition.number()));
        }
        papers.addAll(cast.as("secretariat", () -> submitting.of(meeting.id())));
        if (edition.over() && meeting.state() != MeetingState.CLOSED) {
            clock.on(
                    edition.last(),
                    () -> cast.as("secretariat", () -> {
                        convening.advance(meeting.id(), MeetingState.IN_SESSION);
                        following.adopt(meeting.id(), edition.number(), papers);
                        convening.advance(meeting.id(), MeetingState.CLOSED);
                        convening.publish(meeting.id());
                    }));
        }
        if (!edition.over()) {
            cast.as("secretariat", () -> convening.publish(meeting.id()));
        }
    }
}
