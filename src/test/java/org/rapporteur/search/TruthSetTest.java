package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.exports.Documents;
import org.rapporteur.exports.Documents.Format;
import org.rapporteur.exports.Manuscript;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperScene;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The Universal Declaration of Human Rights in five languages as files of four formats, through the real reader process
 * and the real index: forty-three words, and in which files they are found.
 */
class TruthSetTest extends PortalTest {

    private static final String TXT = "txt";

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Documents documents;

    @Autowired
    private Search search;

    private final Map<UUID, File> written = new HashMap<>();
    private MeetingId meeting;

    private record File(String language, String format) {}

    @BeforeEach
    void aMeetingForThePapers() {
        meeting = scene.meeting();
    }

    @Test
    void fortyTwoOfFortyThreeWordsAreFoundInOfficeFilesAndThirtyNineInPdf() {
        for (var language : TruthSet.WORDS.keySet()) {
            hand(language, TXT, TruthSet.declaration(language).getBytes(StandardCharsets.UTF_8));
            for (var format : List.of(Format.DOCX, Format.ODT, Format.PDF)) {
                hand(language, format.extension(), documents.write(manuscript(language), format));
            }
        }

        var missed = new ArrayList<String>();
        var found = Stream.of("docx", "odt", TXT, "pdf").collect(Collectors.toMap(each -> each, _ -> 0));
        var asked = TruthSet.asked();
        var unaccented = 0;
        for (var word : asked) {
            var hits = find(word.getValue());
            for (var format : List.copyOf(found.keySet())) {
                if (hits.contains(new File(word.getKey(), format))) {
                    found.merge(format, 1, Integer::sum);
                } else {
                    missed.add(word + " in " + format);
                }
            }
            if (TruthSet.UNACCENTED.contains(word.getValue()) && hits.contains(new File("vi", "docx"))) {
                unaccented++;
            }
        }

        assertThat(asked).hasSize(43);
        assertThat(found.get("docx")).as("docx: %s", missed).isGreaterThanOrEqualTo(42);
        assertThat(found.get("odt")).as("odt: %s", missed).isGreaterThanOrEqualTo(42);
        assertThat(found.get(TXT)).as("txt: %s", missed).isGreaterThanOrEqualTo(42);
        assertThat(found.get("pdf")).as("pdf: %s", missed).isGreaterThanOrEqualTo(39);
        assertThat(unaccented).isEqualTo(7);
    }

    @Test
    void riceIsNotWhiteInThai() {
        hand("th", TXT, "ราคาข้าวเปลือกในประเทศไทย".getBytes(StandardCharsets.UTF_8));

        assertThat(find("ข้าว")).containsExactly(new File("th", TXT));
        assertThat(find("ขาว")).isEmpty();
    }

    private Set<File> find(String word) {
        var query = new SearchQuery(
                word, Set.of(SearchType.PAPER), Set.of(meeting.value()), Set.of(), Set.of(), Set.of(), 0, 100);
        return accounts.as(accounts.secretariat(), () -> search.find(query)).items().stream()
                .filter(hit -> hit.extract().contains("<mark>"))
                .map(hit -> written.get(hit.id()))
                .collect(Collectors.toSet());
    }

    private void hand(String language, String format, byte[] content) {
        var form = PaperForm.of(
                "File " + (written.size() + 1), PaperKind.OTHER, LanguageTag.of(language), Classification.PARTICIPANTS);
        var paper = accounts.asPortal(() ->
                files.submit(meeting, form, files.receive("file." + format, null, new ByteArrayInputStream(content))));
        written.put(scene.read(paper).id().value(), new File(language, format));
    }

    private static Manuscript manuscript(String language) {
        var paragraphs = TruthSet.declaration(language)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Manuscript.Paragraph::new)
                .map(Manuscript.Block.class::cast)
                .toList();
        return new Manuscript(LanguageTag.of(language), "File", paragraphs);
    }
}
