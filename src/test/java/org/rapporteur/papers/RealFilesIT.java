package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ForkedPortal;

/** All the real files Tika tests itself with go the way of any paper through a whole portal: {@link RealFilesPortal}. */
@DisabledOnOs(OS.WINDOWS)
class RealFilesIT {

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @Test
    void everyRealFileEndsInAVisibleStateAReaderThatStandsStillCostsNoneAndTheHeapStaysFlat() throws Exception {
        var said = new ForkedPortal(List.of(), RealFilesPortal.class)
                .runUntil(
                        "ALL IS WELL",
                        List.of(
                                "rapporteur.home=" + home,
                                "rapporteur.reader.time=" + RealFilesPortal.LIMIT.toSeconds() + "s",
                                "real.files=" + files));

        assertThat(said).contains("ALL IS WELL");
    }
}
