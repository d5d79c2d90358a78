package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.audit.AuditEntry;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.MeetingId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

class PaperZipsTest extends PortalTest {

    private static final String ODD = "\u202Efdp.<script>alert(1)<\u0000script>.txt";

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperZips zips;

    @Autowired
    private PaperFiles files;

    @Autowired
    private PaperVersions versions;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Papers papers;

    @Autowired
    private AuditTrail audit;

    @Test
    void anArchiveHoldsTheNewestFilesInFoldersOfTheirSymbolsAndAPageThatLinksThem() {
        var meeting = scene.meeting();
        var one = scene.accepted(meeting, Classification.PUBLIC);
        accounts.asPortal(() -> files.addVersion(one.id(), LanguageTag.ENGLISH, null, scene.file("Second text")));
        accounts.asPortal(() -> files.addVersion(one.id(), PaperScene.VIETNAMESE, null, scene.file("Văn bản")));

        var packed = packed(accounts.secretariat(), all(meeting));

        var folder = one.summary().symbol().replace('/', '-') + "/";
        assertThat(packed.keySet()).containsExactly(folder + "review.txt", folder + "review (2).txt", "index.html");
        assertThat(packed.get(folder + "review.txt")).startsWith("Second text");
        assertThat(packed.get("index.html"))
                .contains("href=\"" + folder + "review.txt\"", "href=\"" + folder + "review%20(2).txt\"")
                .contains(one.summary().symbol(), one.summary().title(), "Vietnamese")
                .doesNotContain("<script", "http:", "https:");
    }

    @Test
    void aNameCannotBreakOutOfTheArchiveOrOfThePage() {
        var meeting = scene.meeting();
        var file = scene.file(ODD, "text".getBytes(StandardCharsets.UTF_8));
        accounts.asPortal(() -> files.submit(meeting, PaperScene.form(Classification.PUBLIC), file));

        var packed = packed(accounts.secretariat(), all(meeting));

        assertThat(packed.keySet()).allMatch(name -> name.matches("[^<>:\"\\\\|?*\u202E\u0000]+"));
        assertThat(packed.get("index.html")).doesNotContain("<script");
    }

    @Test
    void onlyWhatChangedSinceTheLastTimeComesTheSecondTime() {
        var meeting = scene.meeting();
        var reader = accounts.secretariat();
        var old = scene.accepted(meeting, Classification.PUBLIC);
        assertThat(packed(reader, changed(meeting))).hasSize(2);
        clock.advance(Duration.ofHours(1));

        assertThat(packed(reader, changed(meeting)).keySet()).containsExactly("index.html");
        clock.advance(Duration.ofHours(1));
        accounts.asPortal(() -> files.addVersion(old.id(), LanguageTag.ENGLISH, null, scene.file("Second text")));

        assertThat(packed(reader, changed(meeting)).keySet())
                .containsExactly(old.summary().symbol().replace('/', '-') + "/review.txt", "index.html");
        assertThat(packed(reader, changed(meeting)).keySet()).containsExactly("index.html");
        assertThat(packed(accounts.secretariat(), changed(meeting))).hasSize(2);
    }

    @Test
    void aProposalAcceptedSinceTheLastTimeIsNewThoughItsFileIsOlder() {
        var meeting = scene.meeting();
        var reader = scene.focalPoint(meeting, "TH");
        var proposal = scene.proposedBy(scene.focalPoint(meeting, "KH"), meeting);
        clock.advance(Duration.ofHours(1));
        assertThat(packed(reader, all(meeting)).keySet()).containsExactly("index.html");
        clock.advance(Duration.ofHours(1));
        accounts.asPortal(() -> papers.accept(proposal.id()));

        assertThat(packed(reader, changed(meeting)))
                .containsKey(proposal.summary().symbol().replace('/', '-') + "/review.txt");
        assertThat(packed(reader, changed(meeting)).keySet()).containsExactly("index.html");
    }

    @Test
    void whatSomebodyTookWithAnItemInASelectionOrByItselfIsNotNewToThem() {
        var meeting = scene.meeting();
        var reader = accounts.secretariat();
        var item = item(meeting);
        var ofItem = scene.accepted(meeting, Classification.PUBLIC, form -> form.on(Set.of(item)));
        var chosen = scene.accepted(meeting, Classification.PUBLIC);
        var opened = scene.accepted(meeting, Classification.PUBLIC);
        var left = scene.accepted(meeting, Classification.PUBLIC);

        assertThat(accounts.as(reader, () -> zips.lastDownload(meeting))).isEmpty();
        packed(reader, of(meeting, item));
        packed(reader, new PaperZips.Wanted(meeting, PaperFilter.ALL, Set.of(chosen.id()), false, Locale.ENGLISH));
        accounts.as(reader, () -> files.open(opened.id(), LanguageTag.ENGLISH, 0));

        assertThat(accounts.as(reader, () -> zips.lastDownload(meeting))).contains(clock.instant());
        assertThat(packed(reader, changed(meeting)).keySet())
                .containsExactly(left.summary().symbol().replace('/', '-') + "/review.txt", "index.html");
        assertThat(packed(accounts.secretariat(), changed(meeting)).keySet())
                .as("somebody else has none of them, %s too", ofItem.summary().symbol())
                .hasSize(5);
    }

    @Test
    void anArchiveHoldsWhatTheMeetingLookedAtBesideWhatIsNewer() {
        var meeting = scene.meeting();
        var item = item(meeting);
        var paper = scene.accepted(meeting, Classification.PUBLIC);
        accounts.asPortal(() -> {
            versions.pin(paper.id(), item, LanguageTag.ENGLISH, 1);
            return true;
        });
        var folder = paper.summary().symbol().replace('/', '-') + "/";
        var reader = accounts.secretariat();
        var shown = packed(reader, of(meeting, item));
        assertThat(shown.keySet()).containsExactly(folder + "review.txt", "index.html");
        assertThat(shown.get("index.html")).contains("version 1 · shown under").doesNotContain("newer");

        accounts.asPortal(() -> files.addVersion(paper.id(), LanguageTag.ENGLISH, null, scene.file("Second text")));
        for (var wanted : List.of(of(meeting, item), all(meeting))) {
            var packed = packed(accounts.secretariat(), wanted);
            assertThat(packed.keySet()).containsExactly(folder + "review.txt", folder + "v1 review.txt", "index.html");
            assertThat(packed.get(folder + "review.txt")).startsWith("Second text");
            assertThat(packed.get(folder + "v1 review.txt")).startsWith("The text of a paper");
            assertThat(packed.get("index.html")).contains("shown under", "a newer version is beside it");
        }
        assertThat(packed(reader, changed(meeting)).keySet()).containsExactly(folder + "review.txt", "index.html");
        assertThat(packed(reader, of(meeting, item(meeting))).keySet()).containsExactly("index.html");
    }

    private AgendaItemId item(MeetingId meeting) {
        return accounts.asPortal(() -> agenda.add(meeting, AgendaItemForm.of("Comparative review"), AgendaPlace.LAST))
                .id();
    }

    private static PaperZips.Wanted of(MeetingId meeting, AgendaItemId item) {
        var filter = new PaperFilter(meeting, Set.of(), Set.of(), Set.of(), Set.of(), item, "");
        return new PaperZips.Wanted(meeting, filter, Set.of(), false, Locale.ENGLISH);
    }

    @Test
    void whatIsWithdrawnComesForTheSecretariatAloneAndEachRestrictedFileIsInTheTrail() {
        var meeting = scene.meeting();
        var gone = scene.accepted(meeting, Classification.PARTICIPANTS);
        accounts.asPortal(() -> papers.withdraw(gone.id(), "replaced"));
        var kept = scene.accepted(meeting, Classification.PARTICIPANTS);
        var reader = scene.focalPoint(meeting, "TH");

        assertThat(packed(reader, all(meeting)).keySet())
                .containsExactly(kept.summary().symbol().replace('/', '-') + "/review.txt", "index.html");
        assertThat(packed(accounts.secretariat(), all(meeting))).hasSize(3);

        var trail = accounts.asPortal(
                () -> audit.find(new AuditFilter("", kept.id().value(), null, null), PageRequest.of(0, 20)));
        assertThat(trail.getContent())
                .filteredOn(line -> reader.value().equals(line.actorId()))
                .extracting(AuditEntry::action)
                .containsExactly("paper.downloaded");
    }

    @Test
    void theAnswerIsAFileNoBrowserRunsAndAMeetingThatIsNotThereIsNotFound() throws Exception {
        var meeting = scene.meeting();
        scene.accepted(meeting, Classification.PUBLIC);
        var token = accounts.token(accounts.secretariat());

        http.perform(with(token, get("/api/v1/meetings/{id}/papers.zip", meeting.value())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/zip"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "private, no-store"));
        http.perform(with(token, get("/api/v1/meetings/{id}/papers.zip", java.util.UUID.randomUUID())))
                .andExpect(status().isNotFound());
        http.perform(get("/api/v1/meetings/{id}/papers.zip", meeting.value())).andExpect(status().isUnauthorized());
    }

    private static PaperZips.Wanted all(MeetingId meeting) {
        return new PaperZips.Wanted(meeting, PaperFilter.ALL, Set.of(), false, Locale.ENGLISH);
    }

    private static PaperZips.Wanted changed(MeetingId meeting) {
        return new PaperZips.Wanted(meeting, PaperFilter.ALL, Set.of(), true, Locale.ENGLISH);
    }

    private Map<String, String> packed(AccountId reader, PaperZips.Wanted wanted) {
        return accounts.as(reader, () -> {
            var out = new ByteArrayOutputStream();
            try {
                zips.of(wanted).writeTo(out);
                var entries = new LinkedHashMap<String, String>();
                try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
                    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
                return entries;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
