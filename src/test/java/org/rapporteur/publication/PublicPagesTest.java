package org.rapporteur.publication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.AgendaVisibility;
import org.rapporteur.meetings.MeetingForm;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.SeriesCatalogue;
import org.rapporteur.meetings.SeriesForm;
import org.springframework.beans.factory.annotation.Autowired;

class PublicPagesTest extends PortalTest {

    @Autowired
    SeriesCatalogue catalogue;

    @Autowired
    Meetings meetings;

    @Autowired
    Agenda agenda;

    @Test
    void aVisitorWithoutAnAccountReadsAPublishedMeeting() throws Exception {
        var meeting = meeting("PUBA", true);

        http.perform(get("/public/meetings/" + meeting))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/html"))
                .andExpect(content().string(containsString("An open item")))
                .andExpect(content().string(containsString("og:title")));
    }

    @Test
    void whatIsInternalIsNotOnThePublicPageEvenForTheSecretariat() throws Exception {
        var meeting = meeting("PUBB", true);
        var secretariat = accounts.secretariat();

        accounts.as(secretariat, () -> {
            try {
                http.perform(get("/public/meetings/" + meeting))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("A closed item"))));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aMeetingThatIsNotPublishedAndOneThatDoesNotExistLookTheSame() throws Exception {
        var hidden = http.perform(get("/public/meetings/" + meeting("PUBC", false)))
                .andExpect(status().isNotFound())
                .andReturn();

        http.perform(get("/public/meetings/" + UUID.randomUUID()))
                .andExpect(status().isNotFound())
                .andExpect(content().string(hidden.getResponse().getContentAsString()));
        http.perform(get("/public/meetings/not-an-id")).andExpect(status().isNotFound());
    }

    @Test
    void thePageSpeaksTheLanguageThatIsAskedFor() throws Exception {
        http.perform(get("/public/meetings/" + meeting("PUBD", true) + "?lang=vi"))
                .andExpect(content().string(containsString("lang=\"vi\"")))
                .andExpect(content().string(containsString("Chương trình họp")));
    }

    private MeetingId meeting(String prefix, boolean published) {
        return accounts.as(accounts.secretariat(), () -> {
            var series = catalogue
                    .create(new SeriesForm(prefix, "Series " + prefix, prefix))
                    .id();
            var meeting = meetings.create(MeetingForm.of(
                            series,
                            1,
                            "A meeting",
                            "Hanoi",
                            "VN",
                            "Asia/Ho_Chi_Minh",
                            LocalDate.of(2026, 12, 1),
                            LocalDate.of(2026, 12, 2),
                            List.of()))
                    .id();
            agenda.add(meeting, AgendaItemForm.of("An open item"), AgendaPlace.LAST);
            agenda.add(
                    meeting,
                    new AgendaItemForm("A closed item", null, List.of(), AgendaVisibility.INTERNAL),
                    AgendaPlace.LAST);
            meetings.transition(meeting, MeetingState.ANNOUNCED, null);
            if (published) {
                meetings.publish(meeting, true);
            }
            return meeting;
        });
    }
}
