package org.rapporteur.extraction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.rapporteur.extraction.DrawerHealth.State;
import org.rapporteur.extraction.Drawing;
import org.rapporteur.extraction.DrawingOutcome;
import org.rapporteur.extraction.Limits;
import org.rapporteur.extraction.ReaderHealth.Fence;
import org.rapporteur.extraction.ReaderLimits;
import org.rapporteur.extraction.Samples;
import org.springframework.util.FileSystemUtils;

/** What holds LibreOffice in; what needs the real one is skipped where it is not installed. */
@EnabledOnOs(OS.LINUX)
class OfficeProgramTest {

    private static final String SECRET = "CONFIDENTIALWORD";

    @TempDir
    private Path folder;

    /** Without the system's fences, so that the profile alone has to hold, and with them. */
    @Test
    void nothingAFileOnlyPointsToIsFetchedOrShown() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        var picture = folder.resolve("secret.png");
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var bare = new DrawingProcess(reader(), Limits.drawing(), ReaderFences.NONE, Room.NONE);
                var fenced = new DrawingProcess(reader(), Limits.drawing())) {
            assumeTrue(bare.draws(Drawing.PAGES, Samples.DOCX), "LibreOffice is not installed");
            var files = new PointingFiles(secret, picture, listener.getLocalPort());
            var hostile = Map.of(
                    Samples.DOCX,
                    files.docx(),
                    Samples.ODT,
                    files.odt(),
                    "application/rtf",
                    files.rtf(),
                    Samples.XLSX,
                    files.xlsx());
            for (var process : new DrawingProcess[] {bare, fenced}) {
                process.prove();
                hostile.forEach((type, file) -> {
                    var pages = folder.resolve("pages.pdf");
                    var outcome = draw(process, type, file, pages);
                    // Where only the part for texts is installed, a workbook has no pages.
                    if (!type.equals(Samples.XLSX) && process.draws(Drawing.PAGES, type)) {
                        assertThat(outcome).as(type).isEqualTo(DrawingOutcome.DRAWN);
                    }
                    if (outcome == DrawingOutcome.DRAWN) {
                        assertThat(text(pages))
                                .as(type)
                                .contains(PointingFiles.WORDS)
                                .doesNotContain(SECRET);
                        assertThat(largestPicture(pages))
                                .as("pictures in %s", type)
                                .isNotEqualTo(300);
                    }
                });
            }
            // The profile alone does not hold with old formats, and that is seen; a room of its own does.
            assertThat(bare.health().state()).isEqualTo(State.PARTLY);
            assertThat(bare.draws(Drawing.PAGES, "application/rtf")).isFalse();
            assertThat(bare.draws(Drawing.PAGES, Samples.ODT)).isTrue();
            assertThat(fenced.health().fences())
                    .filteredOn(fence -> fence.name().equals("files"))
                    .allMatch(fence -> fence.inForce() == (fenced.health().state() == State.CLOSED));
            assertThat(calls(listener)).isZero();
        }
    }

    @Test
    void theFencesRoundItAreSeenNotClaimed() throws IOException {
        try (var bare = new DrawingProcess(
                        reader(), Limits.drawing("office", standIn("")), ReaderFences.NONE, Room.NONE);
                var fenced = new DrawingProcess(reader(), Limits.drawing("office", standIn("")))) {
            assertThat(bare.health().fences()).isEmpty();
            bare.prove();
            fenced.prove();

            assertThat(bare.health().fences())
                    .filteredOn(fence -> fence.name().matches("memory|resources"))
                    .hasSize(2)
                    .noneMatch(Fence::inForce);
            var probed = ReaderFences.probe(false);
            assertThat(fenced.health().fences())
                    .filteredOn(fence -> fence.name().matches("memory|resources"))
                    .allMatch(fence -> fence.inForce() == probed.resources());
            assertThat(fenced.health().fences())
                    .filteredOn(fence -> fence.name().equals("network"))
                    .allMatch(fence -> fence.inForce() == probed.network());
            assertThat(fenced.health().fences())
                    .filteredOn(fence -> fence.name().matches("environment|links|time|temporary-folder"))
                    .hasSize(4)
                    .allMatch(Fence::inForce);
        }
    }

    /** LibreOffice needs more of a room than its own folder: outside of /tmp, as in every real installation, it found no place. */
    @Test
    void itMakesPagesWhereverTheDataOfThePortalLie() throws IOException {
        var elsewhere = Files.createTempDirectory(Path.of("/dev/shm"), "rapporteur");
        try (var process = new DrawingProcess(Limits.reader(elsewhere), Limits.drawing())) {
            assumeTrue(process.draws(Drawing.PAGES, Samples.DOCX), "LibreOffice is not installed");
            assertThat(draw(process, Samples.DOCX, Samples.docx("text"), folder.resolve("a.pdf")))
                    .isEqualTo(DrawingOutcome.DRAWN);
            assertThat(text(folder.resolve("a.pdf"))).contains("text");
        } finally {
            FileSystemUtils.deleteRecursively(elsewhere);
        }
    }

    @Test
    void aProgramThatMakesNoPagesIsGivenNoFileUntilItDoes() throws IOException {
        var broken = Files.createFile(folder.resolve("broken"));
        var program = standIn("[ ! -e " + broken + " ] || exit 1");

        try (var process =
                new DrawingProcess(reader(), Limits.drawing("office", program), ReaderFences.NONE, Room.NONE)) {
            process.prove();
            assertThat(process.health().state()).isEqualTo(State.FAILED);
            assertThat(process.health().fences())
                    .as("what is not claimed of it")
                    .isEmpty();
            assertThat(process.draws(Drawing.PAGES, Samples.DOCX)).isFalse();

            Files.delete(broken);
            process.prove();
            assertThat(process.health().state()).isEqualTo(State.CLOSED);
            assertThat(process.draws(Drawing.PAGES, Samples.DOCX)).isTrue();
        }
    }

    @Test
    void whatAsksForMoreMemoryThanItMayHaveGetsNone() throws IOException {
        assumeTrue(ReaderFences.probe(false).resources(), "prlimit is not there");
        var greedy = standIn("head -c 400000000 /dev/zero | tail > /dev/null || exit 1");

        try (var little = new DrawingProcess(reader(), Limits.drawing("office", greedy, "office-megabytes", 128));
                var enough = new DrawingProcess(reader(), Limits.drawing("office", greedy))) {
            assertThat(draw(little, Samples.DOCX, Samples.docx("text"), folder.resolve("a.pdf")))
                    .isNotEqualTo(DrawingOutcome.DRAWN);
            assertThat(draw(enough, Samples.DOCX, Samples.docx("text"), folder.resolve("b.pdf")))
                    .isEqualTo(DrawingOutcome.DRAWN);
        }
    }

    @Test
    void whatFillsItsFolderIsEndedAtOnce() throws IOException {
        var filling =
                standIn("case $source in *pointing*) ;; *) head -c 60000000 /dev/zero > $2/more; sleep 50;; esac");
        var start = System.nanoTime();

        try (var process = new DrawingProcess(reader(), Limits.drawing("office", filling, "temporary", "20MB"))) {
            assertThat(draw(process, Samples.DOCX, Samples.docx("text"), folder.resolve("a.pdf")))
                    .isEqualTo(DrawingOutcome.IMPOSSIBLE);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aProgramThatShowsWhatAFilePointsToIsGivenNoFile() throws IOException {
        var pages = Files.write(folder.resolve("shown.pdf"), Samples.scannedPdf());
        var open = standIn("cp " + pages + " $2/file.pdf; exit 0");

        try (var process = new DrawingProcess(reader(), Limits.drawing("office", open))) {
            assertThat(process.draws(Drawing.PAGES, Samples.DOCX)).isTrue();
            assertThat(draw(process, Samples.DOCX, Samples.docx("text"), folder.resolve("a.pdf")))
                    .isEqualTo(DrawingOutcome.UNAVAILABLE);
            assertThat(process.draws(Drawing.PAGES, Samples.DOCX)).isFalse();
            assertThat(process.health().state()).isEqualTo(State.OPEN);
        }
    }

    /** A program that makes the same page of everything, after it did something else. */
    private Path standIn(String first) throws IOException {
        var pages = Files.write(folder.resolve("made.pdf"), Samples.pdf("made by the office program"));
        var program = Files.writeString(folder.resolve("soffice"), """
                #!/bin/sh
                for source; do :; done
                while [ "$1" != --outdir ]; do shift; done
                %s
                cp "%s" "$2/file.pdf"
                """.formatted(first, pages));
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private static DrawingOutcome draw(DrawingProcess process, String type, byte[] file, Path target) {
        return process.draw(Drawing.PAGES, new ByteArrayInputStream(file), type, target);
    }

    private static int calls(ServerSocket listener) throws IOException {
        listener.setSoTimeout(1);
        for (var calls = 0; ; calls++) {
            try (var _ = listener.accept()) {
                assertThat(calls).isLessThan(100);
            } catch (SocketTimeoutException nobody) {
                return calls;
            }
        }
    }

    private static String text(Path pdf) {
        try (var reader = new PdfReader(pdf.toString())) {
            var text = new StringBuilder();
            for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The width of the widest picture; the sign for a missing one is small. */
    private static int largestPicture(Path pdf) {
        try (var reader = new PdfReader(pdf.toString())) {
            var widest = 0;
            for (var i = 0; i < reader.getXrefSize(); i++) {
                if (reader.getPdfObject(i) instanceof PdfDictionary found
                        && PdfName.IMAGE.equals(found.get(PdfName.SUBTYPE))) {
                    widest = Math.max(widest, found.getAsNumber(PdfName.WIDTH).intValue());
                }
            }
            return widest;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ReaderLimits reader() {
        return Limits.reader(folder.resolve("work"));
    }
}
