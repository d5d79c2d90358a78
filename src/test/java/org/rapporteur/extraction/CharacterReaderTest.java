package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.extraction.ReadRequest.Attempt;

/** Character recognition by the real Tesseract; where none is installed the tests that need it are skipped, and say so. */
class CharacterReaderTest {

    private static final String WORDS = "Comparative review of legal sanctions";

    @TempDir
    private Path folder;

    @Test
    void whereNoneIsInstalledItIsOffAndTheHealthSaysSo() {
        try (var reader = reader(true, "there-is-no-such-program")) {
            assertThat(reader.isOn()).isFalse();
            assertThat(reader.health().state()).isEqualTo(OcrHealth.State.ABSENT);
            assertThat(reader.health().missing()).containsExactly("lao", "khm", "tha", "vie", "eng");
        }
    }

    @Test
    void itIsOffUntilItIsSwitchedOn() {
        try (var reader = installed(false)) {
            assertThat(reader.isOn()).isFalse();
            assertThat(reader.health().state()).isEqualTo(OcrHealth.State.OFF);
            assertThat(reader.health().version()).startsWith("tesseract");
        }
    }

    @Test
    void aScannedPdfAndAPictureGiveTheirText() throws IOException {
        try (var reader = installed(true)) {
            assertThat(read(reader, "a.pdf", "application/pdf", Samples.scannedPdf(WORDS))
                            .text())
                    .containsIgnoringCase(WORDS);
            assertThat(read(reader, "a.png", "image/png", Samples.png(WORDS)).text())
                    .containsIgnoringCase(WORDS);
        }
    }

    @Test
    void theWordsOfAThaiScanStayWholeAndLaoIsNotTakenForThai() throws IOException {
        try (var reader = installed(true)) {
            assumeTrue(
                    reader.health().languages().containsAll(List.of("tha", "lao")),
                    "Tesseract has no Thai or Lao here, so their scans were not tested");
            assertThat(read(reader, "th.png", "image/png", Samples.png(Samples.THAI, "NotoSansThai-Regular"))
                            .text())
                    .contains("เสมอภาค");
            assertThat(read(reader, "lo.png", "image/png", Samples.png(Samples.LAO, "NotoSansLao-Regular"))
                            .languages())
                    .startsWith("lo");
        }
    }

    @Test
    void aScanWithNothingOnItEndsWithoutText() throws IOException {
        try (var reader = installed(true)) {
            var reading = read(reader, "a.png", "image/png", Samples.png(""));
            assertThat(reading.pages()).isEmpty();
            assertThat(reading.state()).isEqualTo(ReadingState.NO_TEXT);
        }
    }

    private CharacterReader installed(boolean on) {
        var reader = reader(on, "tesseract");
        assumeTrue(
                reader.health().languages().contains("eng"),
                "Tesseract with English is not installed here, so character recognition was not tested");
        return reader;
    }

    private CharacterReader reader(boolean on, String command) {
        return new CharacterReader(
                Limits.reader(folder),
                new OcrSettings(on, command, List.of("lao", "khm", "tha", "vie", "eng"), Duration.ofMinutes(2)));
    }

    private Reading read(CharacterReader reader, String name, String type, byte[] bytes) throws IOException {
        return reader.read(new ReadRequest(Files.write(folder.resolve(name), bytes), name, type, Attempt.NORMAL));
    }
}
