package org.rapporteur.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.notifications.AwaitingItem;

/** What managers of a new portal are led to. */
class MeetingsAwaitingTest {

    @Test
    void anEmptyPortalNeedsASeriesFirst() {
        assertThat(MeetingsAwaiting.firstStep(0, 0))
                .map(AwaitingItem::titleKey)
                .contains("meetings.awaiting.first-series");
    }

    @Test
    void aSeriesWithoutMeetingsNeedsItsFirstMeeting() {
        assertThat(MeetingsAwaiting.firstStep(0, 1)).map(AwaitingItem::titleKey).contains("meetings.awaiting.first");
    }

    @Test
    void aPortalWithAMeetingNeedsNoFirstStep() {
        assertThat(MeetingsAwaiting.firstStep(1, 1)).isEmpty();
    }
}
