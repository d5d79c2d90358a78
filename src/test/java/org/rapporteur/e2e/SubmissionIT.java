package org.rapporteur.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.FocalPoints;
import org.rapporteur.extraction.Samples;
import org.rapporteur.extraction.TikaFiles;
import org.rapporteur.meetings.MeetingId;
import org.springframework.beans.factory.annotation.Autowired;

/** Many files at once: guessed, corrected, handed in; a large one in parts. */
class SubmissionIT extends BrowserTest {

    private static final int LARGE = 21 << 20;

    @Autowired
    private DelegationScene scene;

    @Autowired
    private FocalPoints focalPoints;

    @Test
    void manyFilesAreGuessedCorrectedAndHandedInAtOnceTheLargeOneInPartsThoughOneIsLost() {
        var meeting = scene.meeting(accounts.make("organiser"));
        var person = delegateOf(meeting).provokes("/files/uploads");
        var parts = new AtomicInteger();
        person.page().route(Pattern.compile("/files/uploads/[0-9a-f-]+$"), route -> {
            if (route.request().method().equals("PATCH") && parts.incrementAndGet() == 2) {
                route.abort();
            } else {
                route.resume();
            }
        });

        person.open("/meetings/" + meeting + "/papers");
        person.page()
                .waitForFileChooser(() -> person.button("Choose files").click())
                .setFiles(new FilePayload[] {
                    new FilePayload(
                            "scan_17.docx", Samples.DOCX, Samples.docx("Comparative study of sanctions", "One text.")),
                    new FilePayload("Statement_vi.txt", "text/plain", Samples.utf8("Phát biểu của đoàn")),
                    new FilePayload("large.txt", "text/plain", large())
                });
        person.sees("large.txt").sees("scan_17.docx").sees("Submit 3 papers");
        person.page()
                .waitForFunction("() => [...document.querySelectorAll('vaadin-text-field')]"
                        + ".some(field => field.value === 'Comparative study of sanctions')");
        person.examine("submission");
        person.press("Submit 3 papers");

        person.sees("3 papers were handed in.").sees("Handed in").examine("submission-done");
        assertThat(parts.get()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aLargeFileThePortalCannotStoreSaysSoInItsWordsAtOnce() {
        var meeting = scene.meeting(accounts.make("organiser"));
        var person = delegateOf(meeting).provokes("/files/uploads");
        var refused = new AtomicInteger();
        person.page().route(Pattern.compile("/files/uploads$"), route -> {
            refused.incrementAndGet();
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(503)
                    .setContentType("application/problem+json")
                    .setBody("{\"status\":503,\"detail\":\"The disk of the portal is full.\"}"));
        });

        person.open("/meetings/" + meeting + "/papers");
        person.page()
                .waitForFileChooser(() -> person.button("Choose files").click())
                .setFiles(new FilePayload("large.txt", "text/plain", large()));

        person.sees("The disk of the portal is full.").settle();
        person.sees("The disk of the portal is full.");
        assertThat(refused.get()).isOne();
    }

    @Test
    void hostileFilesAreRefusedInWordsBesideTheirHarmlessNamesAndTheGoodOneComesIn() {
        var meeting = scene.meeting(accounts.make("organiser"));
        var person = delegateOf(meeting);
        var wide = ByteBuffer.wrap(Samples.png()).putInt(16, 20_000).putInt(20, 20_000);

        person.open("/meetings/" + meeting + "/papers");
        person.page()
                .waitForFileChooser(() -> person.button("Choose files").click())
                .setFiles(new FilePayload[] {
                    new FilePayload("droste.zip", "application/zip", TikaFiles.named("droste.zip")),
                    new FilePayload("wide.png", "image/png", wide.array()),
                    new FilePayload("invoice\u202Efdp.exe", "application/pdf", new byte[] {'M', 'Z', 0, 1}),
                    new FilePayload("note\u202Efdp.txt", "text/plain", Samples.utf8("A note")),
                    new FilePayload("ច្បាប់".repeat(50) + ".txt", "text/plain", Samples.utf8("ច្បាប់"))
                });

        person.sees("droste.zip was not accepted: archives lie within archives too deep")
                .sees("wide.png was not accepted: it has 20,000 × 20,000 pixels")
                .sees("invoicefdp.exe was not accepted")
                .sees("notefdp.txt")
                .sees("Submit 2 papers");
        assertThat(person.page().content()).doesNotContain("\u202E");
    }

    private Visitor delegateOf(MeetingId meeting) {
        var delegation = scene.delegation(meeting, "VN", null);
        var delegate = person("Busy Delegate");
        accounts.asPortal(() -> {
            focalPoints.addDelegate(delegation, delegate.account(), null);
            return true;
        });
        return visitor(delegate);
    }

    private static byte[] large() {
        var text = new byte[LARGE];
        Arrays.fill(text, (byte) 'a');
        for (var i = 79; i < LARGE; i += 80) {
            text[i] = '\n';
        }
        return text;
    }
}
