package org.rapporteur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.FocalPoints;
import org.rapporteur.extraction.Samples;
import org.springframework.beans.factory.annotation.Autowired;

class FocalPointIT extends BrowserTest {

    @Autowired
    private DelegationScene scene;

    @Autowired
    private FocalPoints focalPoints;

    @Test
    void aFocalPointNamesTheHeadSendsTheNoteVerbaleAndRegistersTheDelegation() {
        var organiser = person("Host Organiser");
        var meeting = scene.meeting(organiser.account());
        var delegation = scene.delegation(meeting, "TH", 2);
        scene.delegation(meeting, "KH", null);
        var focal = person("Thai Focal Point");
        accounts.asPortal(() -> {
            focalPoints.add(delegation, focal.account());
            return true;
        });
        var person = visitor(focal);

        person.seesTitle("").sees("Register your delegation").examine("home-focal-point");
        person.open("/meetings/" + meeting + "/delegations").sees("Cambodia").examine("delegations");
        person.follow("Thailand");
        person.sees("Nobody is named yet").examine("delegation-empty");
        person.press("Name the head");
        person.enter("Name in national script", "สมชาย ใจดี");
        person.enter("Family name", "Jaidee");
        person.enter("Given name", "Somchai");
        person.enter("Function", "Director-General");
        person.examine("delegation-naming");
        person.press("Add to the delegation");
        person.sees("JAIDEE").sees("สมชาย ใจดี");

        person.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("note verbale.pdf", "application/pdf", Samples.pdf("Note verbale")));
        person.sees("note verbale.pdf").sees("To check");
        person.press("Register the delegation");
        person.sees("The delegation is registered.").examine("delegation-registered");

        person.open("/meetings/" + meeting + "/delegations").follow("List of participants");
        person.sees("JAIDEE").examine("participants");

        var host = visitor(organiser);
        host.open("/meetings/" + meeting + "/delegations").follow("Thailand");
        host.press("In order");
        assertThat(host.page().getByText("In order").first()).isVisible();
        host.examine("delegation-as-organiser");
    }
}
