package org.rapporteur.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;
import org.rapporteur.search.TruthSet;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers as somebody prints them into a PDF with a browser, whose writer knows nothing of ours. */
class PrintedPaperIT extends BrowserTest {

    private static final int MOST_MISSED = 43 - 39;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<ExtractionState> READ = EnumSet.of(ExtractionState.SEARCHABLE, ExtractionState.PARTIAL);

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Search search;

    @Test
    void thirtyNineOfFortyThreeWordsAreFoundInWhatABrowserPrinted() {
        var meeting = scene.meeting();
        var languages = new HashMap<UUID, String>();
        var page = visitor().page();
        for (var language : TruthSet.WORDS.keySet()) {
            page.setContent(page(language));
            page.evaluate("() => document.fonts.ready");
            languages.put(handIn(meeting, language, page.pdf()).value(), language);
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> languages.keySet().stream().allMatch(this::isRead));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(missed(meeting, languages)).hasSizeLessThanOrEqualTo(MOST_MISSED));
        assertThat(find(meeting, "ຄວາມເຂົ້າໃຈ"))
                .as("a word of Lao that Chromium prints with a gap in it")
                .extracting(languages::get)
                .containsExactly("lo");
    }

    private List<Map.Entry<String, String>> missed(MeetingId meeting, Map<UUID, String> languages) {
        return TruthSet.asked().stream()
                .filter(word -> find(meeting, word.getValue()).stream()
                        .map(languages::get)
                        .noneMatch(word.getKey()::equals))
                .toList();
    }

    private boolean isRead(UUID paper) {
        return READ.contains(scene.get(new PaperId(paper))
                .renditions()
                .getFirst()
                .versions()
                .getFirst()
                .extraction());
    }

    /** The papers in which the words are shown. */
    private List<UUID> find(MeetingId meeting, String words) {
        var query = new SearchQuery(
                words, Set.of(SearchType.PAPER), Set.of(meeting.value()), Set.of(), Set.of(), Set.of(), 0, 100);
        return accounts.as(accounts.secretariat(), () -> search.find(query)).items().stream()
                .filter(hit -> hit.extract().contains("<mark>"))
                .map(SearchHit::id)
                .toList();
    }

    private PaperId handIn(MeetingId meeting, String language, byte[] content) {
        var form = PaperForm.of(
                "Printed " + language, PaperKind.OTHER, LanguageTag.of(language), Classification.PARTICIPANTS);
        return accounts.asPortal(() -> files.submit(
                        meeting, form, files.receive("printed.pdf", null, new ByteArrayInputStream(content))))
                .id();
    }

    private static String page(String language) {
        var fonts = Stream.of("NotoSans", "NotoSansThai", "NotoSansKhmer", "NotoSansLao")
                .map(font ->
                        "@font-face { font-family: %s; src: url(data:font/ttf;base64,%s) }".formatted(font, font(font)))
                .collect(Collectors.joining());
        var paragraphs = TruthSet.declaration(language)
                .lines()
                .filter(line -> !line.isBlank())
                .map("<p>%s</p>"::formatted)
                .collect(Collectors.joining());
        return "<!DOCTYPE html><html lang=" + language + "><style>" + fonts
                + "body { font-family: NotoSans, NotoSansThai, NotoSansKhmer, NotoSansLao }</style>" + paragraphs;
    }

    private static String font(String name) {
        try (var file = PrintedPaperIT.class.getResourceAsStream("/fonts/" + name + "-Regular.ttf")) {
            return Base64.getEncoder().encodeToString(file.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
