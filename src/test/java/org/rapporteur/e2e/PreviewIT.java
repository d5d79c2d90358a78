package org.rapporteur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.rapporteur.access.PortalRole;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.extraction.Samples;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.PaperKind;
import org.springframework.beans.factory.annotation.Autowired;

/** A paper as it is read in a browser: its pages in their frame, and its text with headings, lists and tables. */
class PreviewIT extends BrowserTest {

    private static final String PDF_FRAME = ".pages-frame iframe";

    @Autowired
    private DelegationScene scene;

    @Autowired
    private PaperFiles files;

    @Test
    void thePageOfAHitIsDrawnWithItsWordsMarkedInAFrameWithoutAnOrigin() {
        var paper = handedIn(
                "Capybara sanctions",
                "capybara.pdf",
                Samples.pdf("An introduction", "Sanctions for the capybara trade", "More", "An end"));
        var person = visitor(person("Pdf Reader", PortalRole.SECRETARIAT));

        person.open("/search?q=capybara trade");
        var hit = person.page()
                .locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Capybara sanctions"))
                .first();
        waitForHit(person, hit);
        hit.click();
        person.page().waitForURL(url -> url.contains("papers/" + paper.id()));
        person.settle();

        var frame = person.page().frameLocator(PDF_FRAME);
        assertThat(frame.locator("#page")).hasValue("2");
        assertThat(sheet(frame, 2).locator("canvas")).isVisible();
        assertThat(sheet(frame, 2).locator(".text span").first()).isAttached();
        assertThat(sheet(frame, 2).locator(".marks i").first()).isAttached();
        Assertions.assertThat(sheet(frame, 2).locator(".text").innerText()).contains("capybara trade");
        Assertions.assertThat(
                        (Boolean)
                                sheet(frame, 2)
                                        .locator("canvas")
                                        .evaluate(
                                                "canvas => { const d = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)"
                                                        + ".data; return d.some((value, i) => i % 4 < 3 && value < 128 && d[i - i % 4 + 3] > 0); }"))
                .as("something is drawn")
                .isTrue();
        theFrameHasNoWayOut(person);
        person.examine("paper-pages");

        // The page to go to, and the way there, by keyboard alone.
        frame.locator("#next").focus();
        person.page().keyboard().press("Enter");
        assertThat(frame.locator("#page")).hasValue("3");
        person.page().keyboard().press("Shift+Tab");
        person.page().keyboard().press("ControlOrMeta+A");
        person.page().keyboard().type("1");
        person.page().keyboard().press("Tab");
        assertThat(frame.locator("#page")).hasValue("1");
        assertThat(sheet(frame, 1).locator("canvas")).isVisible();
        assertThat(frame.locator("#previous")).isDisabled();
    }

    @Test
    void whereThereAreNoPagesTheTextIsThereWithHeadingsListsAndTables() {
        var paper = handedIn("Structured law", "law.odt", Samples.odt("""
                %s</text:p><text:list><text:list-item><text:p>capacity of courts</text:p><text:list><text:list-item><text:p>%s</text:p>
                </text:list-item></text:list></text:list-item><text:list-item><text:p>%s</text:p></text:list-item></text:list>
                <table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table-row><table:table-cell>
                <text:p>State</text:p></table:table-cell><table:table-cell><text:p>Law in force</text:p></table:table-cell>
                <table:table-cell><text:p>Years</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell>
                <text:p>Việt Nam</text:p></table:table-cell><table:table-cell><text:p>Bộ luật Hình sự</text:p></table:table-cell>
                <table:table-cell><text:p>12</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell>
                <text:p>កម្ពុជា</text:p></table:table-cell><table:table-cell><text:p>ក្រមព្រហ្មទណ្ឌ</text:p></table:table-cell>
                <table:table-cell><text:p>7</text:p></table:table-cell></table:table-row></table:table>
                <text:p>The end""".formatted(
                        Samples.VIETNAMESE, Samples.THAI, Samples.KHMER)));
        var person = visitor(person("Text Reader", PortalRole.SECRETARIAT));

        person.open("/papers/" + paper.id() + "?view=text&q=capacity");

        assertThat(person.page()
                        .getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("Heading").setLevel(3)))
                .isVisible();
        assertThat(person.page().locator(".paper-sheet li li")).hasText(Samples.THAI);
        assertThat(person.page().locator(".paper-sheet li mark").first()).hasText("capacity");
        var table = person.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Table 1"));
        assertThat(table.getByRole(AriaRole.ROW)).hasCount(3);
        assertThat(table.getByRole(AriaRole.CELL).nth(7)).hasText("ក្រមព្រហ្មទណ្ឌ");
        person.fits().examine("paper-structured");
        var phone = visitor(Visitor.PHONE);
        phone.signIn(person("Phone Reader", PortalRole.SECRETARIAT));
        phone.open("/papers/" + paper.id() + "?view=text").fits().examine("phone-paper-structured");
    }

    @Test
    void aWorkbookIsTurnedSheetBySheet() {
        var sheets = new LinkedHashMap<String, List<String>>();
        sheets.put("Ngân sách", List.of("Travel", "Venue", "Interpreters"));
        sheets.put("ค่าใช้จ่าย", List.of("1200", "800", "350"));
        var paper = handedIn("Budget of the meeting", "budget.xlsx", Samples.xlsx(sheets));
        var person = visitor(person("Sheet Reader", PortalRole.SECRETARIAT));

        person.open("/papers/" + paper.id() + "?view=text").sees("Sheet 1 of 2 · Ngân sách");
        person.press("Next sheet").sees("Sheet 2 of 2 · ค่าใช้จ่าย").examine("paper-sheets");
    }

    /** It can neither reach the page around it nor anything of the portal's, and is known as nobody. */
    private static void theFrameHasNoWayOut(Visitor person) {
        var element = person.page().locator(PDF_FRAME);
        assertThat(element).hasAttribute("sandbox", "allow-scripts");
        var frame = element.elementHandle().contentFrame();
        Assertions.assertThat(frame.evaluate("() => self.origin")).isEqualTo("null");
        for (var tried : new String[] {"document.cookie", "localStorage.length", "parent.document.title"}) {
            Assertions.assertThat((String) frame.evaluate(
                            "what => { try { return 'got ' + eval(what); } catch (e) { return e.name; } }"
                                    .replace("eval(what)", tried)))
                    .as(tried)
                    .isEqualTo("SecurityError");
        }
    }

    private static Locator sheet(FrameLocator frame, int number) {
        return frame.locator(".sheet[data-number='" + number + "']");
    }

    /** What was handed in a moment ago is read and indexed while somebody searches. */
    private static void waitForHit(Visitor person, Locator hit) {
        for (var tries = 0; tries < 20 && hit.count() == 0; tries++) {
            person.page().waitForTimeout(500);
            person.page().reload();
            person.settle();
        }
        assertThat(hit).isVisible();
    }

    private PaperDetails handedIn(String title, String name, byte[] content) {
        var meeting = scene.meeting(accounts.make("organiser"));
        return accounts.asPortal(() -> files.submit(
                meeting,
                PaperForm.of(title, PaperKind.WORKING, LanguageTag.ENGLISH, Classification.PARTICIPANTS),
                files.receive(name, null, new ByteArrayInputStream(content))));
    }
}
