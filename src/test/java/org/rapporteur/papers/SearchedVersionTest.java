package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.exports.Documents;
import org.rapporteur.exports.Documents.Format;
import org.rapporteur.exports.Manuscript;
import org.rapporteur.exports.Manuscript.Paragraph;
import org.rapporteur.extraction.Samples;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Of which version of a paper the words are found, and that seeing them is reading. */
class SearchedVersionTest extends PortalTest {

    private static final LanguageTag EN = LanguageTag.ENGLISH;

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Documents documents;

    @Autowired
    private Search search;

    @Autowired
    private AuditTrail trail;

    @Test
    void aWordStaysFoundUntilTheNextVersionIsReadAndWhenItCannotBe() {
        var paper = submitted("first.docx", Samples.docx("The first zqfirstword"));
        scene.read(paper);
        version(paper, "locked.pdf", Samples.lockedPdf("secret", "Some text"));
        assertThat(finds("zqfirstword")).isTrue();
        scene.read(paper);
        assertThat(finds("zqfirstword")).isTrue();

        version(paper, "third.docx", Samples.docx("The third zqthirdword"));
        scene.read(paper);

        assertThat(finds("zqthirdword")).isTrue();
        assertThat(finds("zqfirstword")).isFalse();
    }

    @Test
    void ofAKhmerPdfTheOfficeFileItWasMadeFromIsFound() {
        var paper = submitted("paper.docx", Samples.docx(Samples.KHMER, "zqkhmerword"));
        scene.read(paper);
        version(paper, "paper.pdf", pdf(Samples.KHMER));
        scene.read(paper);

        assertThat(finds("zqkhmerword")).isTrue();
    }

    @Test
    void ofAnEnglishPdfThePdfIsFound() {
        var paper = submitted("paper.docx", Samples.docx(Samples.ENGLISH, "zqenglishword"));
        scene.read(paper);
        version(paper, "paper.pdf", pdf(Samples.ENGLISH));
        scene.read(paper);

        assertThat(finds("zqenglishword")).isFalse();
    }

    @Test
    void aPageSeenBesideTheResultsIsInTheTrailUnlessThePaperIsPublic() {
        var meeting = scene.meeting();
        var reader = scene.focalPoint(meeting, "TH");
        var restricted = scene.read(scene.accepted(meeting, Classification.PARTICIPANTS));
        var open = scene.read(scene.accepted(meeting, Classification.PUBLIC));

        assertThat(previewed(reader, restricted)).containsExactly("paper.text-read en 1");
        assertThat(previewed(reader, open)).isEmpty();
    }

    private List<String> previewed(AccountId reader, PaperDetails paper) {
        var preview = accounts.as(
                reader,
                () -> search.preview("text", SearchType.PAPER, paper.id().value(), null, Locale.ENGLISH));
        assertThat(preview)
                .hasValueSatisfying(seen -> assertThat(seen.hit().extract()).isNotEmpty());
        return accounts.asPortal(
                        () -> trail.find(new AuditFilter("", paper.id().value(), null, null), PageRequest.of(0, 20)))
                .filter(line -> reader.value().equals(line.actorId()))
                .map(line -> line.action() + " " + line.detail())
                .toList();
    }

    private void version(PaperDetails paper, String name, byte[] bytes) {
        accounts.asPortal(() -> files.addVersion(paper.id(), EN, null, scene.file(name, bytes)));
    }

    private boolean finds(String word) {
        return accounts.asPortal(() -> search.find(SearchQuery.of(word))).total() == 1;
    }

    private PaperDetails submitted(String name, byte[] bytes) {
        return accounts.asPortal(() ->
                files.submit(scene.meeting(), PaperScene.form(Classification.PARTICIPANTS), scene.file(name, bytes)));
    }

    private byte[] pdf(String text) {
        return documents.write(new Manuscript(EN, "Paper", List.of(new Paragraph(text))), Format.PDF);
    }
}
