package org.rapporteur.e2e;

import org.junit.jupiter.api.Test;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.FocalPoints;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaPlace;
import org.springframework.beans.factory.annotation.Autowired;

class PhoneIT extends BrowserTest {

    @Autowired
    private DelegationScene scene;

    @Autowired
    private FocalPoints focalPoints;

    @Autowired
    private Agenda agenda;

    @Test
    void everyPageOfAMeetingFitsAPhone() {
        var meeting = scene.meeting(accounts.make("organiser"));
        var delegation = scene.delegation(meeting, "LA", 3);
        scene.name(delegation, "Phommachanh", "Bounmy", ParticipantRole.HEAD);
        var focal = person("Lao Focal Point");
        accounts.asPortal(() -> {
            focalPoints.add(delegation, focal.account());
            return agenda.add(
                    meeting,
                    AgendaItemForm.of("Comparative review of legal sanctions for offences against children"),
                    AgendaPlace.LAST);
        });
        var person = visitor(Visitor.PHONE);
        person.open("/sign-in").fits().examine("phone-sign-in");
        person.signIn(focal).seesTitle("").fits().examine("phone-home");
        for (var page : new String[] {"", "/agenda", "/delegations", "/delegations/" + delegation, "/participants"}) {
            person.open("/meetings/" + meeting + page)
                    .seesTitle("1st meeting")
                    .fits()
                    .examine("phone-meeting"
                            + page.replaceAll("/[0-9a-f-]{36}", "-one").replace('/', '-'));
        }
        for (var page : new String[] {"meetings", "calendar", "search?q=sanctions", "directory", "account"}) {
            person.open("/" + page).seesTitle("").fits().examine("phone-" + page.replaceAll("\\W.*", ""));
        }
    }
}
