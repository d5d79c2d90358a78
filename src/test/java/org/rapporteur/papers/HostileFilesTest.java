package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.PortalRole;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.extraction.Samples;
import org.rapporteur.extraction.TikaFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What hostile names and files get: a clear sentence or a harmless name, and never another right than the paper gives. */
class HostileFilesTest extends PortalTest {

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Translations translations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aHostileNameIsKeptWithoutWhatDeceivesOrBreaksALine() {
        assertKept("note\u202Efdp.txt", "notefdp.txt");
        assertKept("a\0b.txt", "a b.txt");
        assertKept("a\r\nSet-Cookie: x.txt", "a  Set-Cookie: x.txt");
        assertKept("../../etc/passwd.txt", "passwd.txt");
        assertKept("C:\\papers\\a.txt", "a.txt");
        assertKept("\u2066a\u2069.txt", "a.txt");
        assertKept("\uD800a.txt", "a.txt");
        assertKept("ឯកសារ.txt", "ឯកសារ.txt");
    }

    @Test
    void aNameOfThreeHundredCharactersIsKeptAndOneOfAThousandKeepsItsEnd() {
        var long300 = "ន".repeat(296) + ".txt";
        assertThat(received(long300, Samples.utf8("text")).name()).isEqualTo(long300);
        var cut = received("n".repeat(996) + ".txt", Samples.utf8("text")).name();
        assertThat(cut).hasSize(400).endsWith(".txt");
    }

    @Test
    void aProgramWhoseNameReadsBackwardsAsAPdfIsRefusedForWhatItIs() {
        assertThat(refusal("invoice\u202Efdp.exe", new byte[] {'M', 'Z', 0, 1})).contains("was not accepted");
        assertThat(refusal("invoice\u202Efdp.exe", new byte[] {'M', 'Z', 0, 1})).doesNotContain("\u202E");
    }

    @Test
    void aZipThatContainsItselfIsRefusedWithASentence() {
        assertThat(refusal("droste.zip", TikaFiles.named("droste.zip")))
                .startsWith("droste.zip was not accepted: archives lie within archives too deep");
    }

    @Test
    void aPictureOfFourHundredMillionPixelsIsRefusedWithASentence() {
        var png = ByteBuffer.wrap(Samples.png())
                .putInt(16, 20_000)
                .putInt(20, 20_000)
                .array();
        assertThat(refusal("wide.png", png))
                .isEqualTo(
                        "wide.png was not accepted: it has 20,000 × 20,000 pixels, more than the 150 million that are"
                                + " accepted.");
    }

    @Test
    void headAndRangesHaveTheSameRightAsTheWholeFile() throws Exception {
        var paper = scene.accepted(scene.meeting(), Classification.SECRETARIAT);
        var stranger = accounts.token(accounts.make("stranger"));
        var secretariat = accounts.token(accounts.make("secretary", PortalRole.SECRETARIAT));
        var path = "/api/v1/papers/" + paper.id() + "/file?lang=en";
        http.perform(with(stranger, get(path))).andExpect(status().isNotFound());
        http.perform(with(stranger, head(path))).andExpect(status().isNotFound());
        http.perform(with(stranger, get(path)).header("Range", "bytes=0-1")).andExpect(status().isNotFound());
        http.perform(head(path)).andExpect(status().isUnauthorized());

        jdbc.sql("""
                        update file_version set extraction = 'QUARANTINED' where rendition_id in
                        (select id from paper_rendition where paper_id = :paper)""").param("paper", paper.id().value()).update();
        http.perform(with(secretariat, get(path))).andExpect(status().isForbidden());
        http.perform(with(secretariat, head(path))).andExpect(status().isForbidden());
        http.perform(with(secretariat, get(path)).header("Range", "bytes=0-1")).andExpect(status().isForbidden());
        http.perform(with(secretariat, get("/api/v1/papers/" + paper.id() + "/text?lang=en")))
                .andExpect(status().isForbidden());
    }

    @Test
    void ofAFileOfWhichABitFlippedNotAByteIsSentByAnyWay(@Value("${rapporteur.storage.folder}") Path store)
            throws Exception {
        var paper = scene.accepted(scene.meeting(), Classification.PARTICIPANTS);
        var name = paper.renditions().getFirst().versions().getFirst().sha256();
        var stored = store.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
        var bytes = Files.readAllBytes(stored);
        bytes[bytes.length / 2] ^= 1;
        Files.write(stored, bytes);
        var secretariat = accounts.token(accounts.secretariat());

        for (var range : List.of("bytes=0-", "bytes=0-1")) {
            http.perform(with(secretariat, get("/api/v1/papers/{id}/file?lang=en", paper.id()))
                            .header("Range", range))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.detail").value(translations.say(Locale.ENGLISH, "storage.damaged")));
        }
        var archive = http.perform(with(
                        secretariat,
                        get("/api/v1/meetings/{id}/papers.zip", paper.summary().meetingId())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Samples.unzip(archive)).containsOnlyKeys("index.html");
    }

    private void assertKept(String sent, String kept) {
        assertThat(received(sent, Samples.utf8("text")).name()).isEqualTo(kept);
    }

    private ReceivedFile received(String name, byte[] content) {
        return accounts.asPortal(() -> files.receive(name, null, new ByteArrayInputStream(content)));
    }

    private String refusal(String name, byte[] content) {
        try {
            received(name, content);
            return "accepted";
        } catch (InvalidInput refused) {
            var field = refused.fields().getFirst();
            return translations.say(
                    Locale.ENGLISH, field.key(), field.arguments().toArray());
        }
    }
}
