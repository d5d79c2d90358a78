package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.extraction.ReadRequest.Attempt;
import org.springframework.util.unit.DataSize;

/** Real files from the wild, one of ten of them here and all of them in {@code ./portal bench papers}. */
class TikaFilesTest {

    private static final int STEP = 10;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long FLAT = 48 << 20;

    @TempDir
    private static Path work;

    @TempDir
    private Path folder;

    @Test
    void everyFileEndsInAVisibleStateAndTheHeapStaysFlat() throws IOException {
        var files = TikaFiles.every(STEP, folder);
        assertThat(files).hasSizeGreaterThan(50);
        var intake = new Intake(new IntakeLimits(
                DataSize.ofMegabytes(100), 10_000, DataSize.ofMegabytes(500), 100, 200, 150_000_000, 2));
        Map<ReadingState, Integer> ends = new EnumMap<>(ReadingState.class);
        List<String> unexplained = new ArrayList<>();
        int refused = 0;
        try (TextReader reader = reader()) {
            long before = used();
            for (Path file : files) {
                String name = file.getFileName().toString();
                IntakeResult judged = intake.check(name, head(file), file);
                if (!judged.accepted()) {
                    refused++;
                    assertThat(judged.refusal()).as(name).isPresent();
                    continue;
                }
                Reading reading = reader.read(new ReadRequest(file, name, judged.mediaType(), Attempt.NORMAL));
                ends.merge(reading.state(), 1, Integer::sum);
                assertThat(reading.reason()).as(name).isNotEqualTo(ReadingReason.READER_UNAVAILABLE);
                assertThat(reading.took()).as(name).isLessThan(LIMIT.plusSeconds(5));
                if (reading.state() == ReadingState.PARTIAL || reading.state() == ReadingState.UNREADABLE) {
                    if (reading.reason() == ReadingReason.NONE) {
                        unexplained.add(name);
                    }
                }
            }
            assertThat(used() - before).as("growth of the heap in bytes").isLessThan(FLAT);
        }
        assertThat(unexplained).isEmpty();
        assertThat(refused).isPositive();
        assertThat(ends.getOrDefault(ReadingState.SEARCHABLE, 0)).isGreaterThan(15);
    }

    private static TextReader reader() {
        return new TextReader(new ReaderLimits(
                Path.of(System.getProperty("rapporteur.reader.lib")),
                work,
                512,
                LIMIT,
                2_000_000,
                200,
                5,
                500,
                Duration.ofHours(1),
                1,
                DataSize.ofGigabytes(2)));
    }

    private static byte[] head(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Arrays.copyOf(bytes, Math.min(bytes.length, 64 << 10));
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
