package org.rapporteur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.FocalPoints;
import org.rapporteur.extraction.Samples;
import org.springframework.beans.factory.annotation.Autowired;

class DelegateIT extends BrowserTest {

    private static final String TITLE = "Báo cáo về chế tài pháp lý";

    @Autowired
    private DelegationScene scene;

    @Autowired
    private FocalPoints focalPoints;

    @Test
    void aDelegateUploadsAPaperAndFindsItByAWordInsideItWithoutItsMarks() {
        var meeting = scene.meeting(accounts.make("organiser"));
        var delegation = scene.delegation(meeting, "VN", null);
        var delegate = person("Vietnamese Delegate");
        accounts.asPortal(() -> {
            focalPoints.addDelegate(delegation, delegate.account(), null);
            return true;
        });
        var person = visitor(delegate);

        person.open("/meetings/" + meeting + "/papers").sees("No papers yet").examine("papers-empty");
        var chooser = person.page()
                .waitForFileChooser(() -> person.button("Choose files").click());
        chooser.setFiles(new FilePayload[] {
            new FilePayload(
                    "bao-cao.docx", Samples.DOCX, Samples.docx(TITLE, Samples.VIETNAMESE, "Nhân phẩm của trẻ em.")),
            new FilePayload("trang.pdf", "application/pdf", Samples.utf8("<!doctype html><html>no PDF</html>"))
        });
        person.sees("its content is a web page").sees("Probable symbol").examine("papers-arrived");
        person.enter("Title", TITLE);
        person.press("Submit one paper");
        person.sees("Handed in").examine("papers-submitted");
        person.follow(TITLE);
        person.seesTitle(TITLE);
        person.examine("paper");
        var paper = person.page().url();
        // Where an office is installed its pages are shown in a frame; its text is there on every machine.
        person.page().navigate(paper + "?view=text");
        assertThat(person.page().getByText("bình đẳng về nhân phẩm").first()).isVisible();

        person.field("Search papers, people, recommendations…").fill("binh dang nhan pham");
        person.field("Search papers, people, recommendations…").press("Enter");
        person.page().waitForURL("**/search?q=binh**");
        var hit = person.page().locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(TITLE));
        assertThat(hit).isVisible();
        assertThat(person.page()
                        .locator("mark", new Page.LocatorOptions().setHasText("bình"))
                        .first())
                .isVisible();
        person.examine("search");
        hit.click();
        person.page().waitForURL(url -> url.startsWith(paper));
        person.seesTitle(TITLE);

        var stranger = visitor(person("Curious Stranger"));
        stranger.open("/search?q=binh+dang+nhan+pham").settle();
        assertThat(stranger.page().getByText(TITLE)).hasCount(0);
    }
}
