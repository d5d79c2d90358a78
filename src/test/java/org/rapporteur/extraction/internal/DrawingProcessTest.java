package org.rapporteur.extraction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.extraction.Drawing;
import org.rapporteur.extraction.DrawingOutcome;
import org.rapporteur.extraction.Limits;
import org.rapporteur.extraction.Samples;

class DrawingProcessTest {

    private static final String PDF = "application/pdf";

    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (var left = Files.list(Files.createDirectories(folder.resolve("work")))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aPdfGivesASmallPictureOfItsFirstPage() throws IOException {
        var drawn = folder.resolve("drawn.png");

        assertThat(draw(process(null, "20s"), Drawing.FIRST_PAGE, PDF, Samples.pdf("first", "second"), drawn))
                .isEqualTo(DrawingOutcome.DRAWN);
        var picture = ImageIO.read(drawn.toFile());
        assertThat(picture.getHeight()).isGreaterThan(picture.getWidth()).isLessThan(800);
    }

    @Test
    void aPictureIsDrawnAnewAndNoLargerThanIsShown() throws IOException {
        var drawn = folder.resolve("drawn.png");

        assertThat(draw(process(null, "20s"), Drawing.PICTURE, "image/png", picture(4000, 1000), drawn))
                .isEqualTo(DrawingOutcome.DRAWN);
        var picture = ImageIO.read(drawn.toFile());
        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(picture.getHeight()).isEqualTo(400);
    }

    @Test
    void aPictureOfTwentyThousandTimesTwentyThousandPointsIsNotOpened() throws IOException {
        var drawn = folder.resolve("drawn.png");

        assertThat(draw(process(null, "20s"), Drawing.FIRST_PAGE, "image/png", claiming(20_000, 20_000), drawn))
                .isEqualTo(DrawingOutcome.IMPOSSIBLE);
        assertThat(drawn).doesNotExist();
    }

    @Test
    void whatIsDamagedOrLockedGivesNoPicture() {
        var drawer = process(null, "20s");

        assertThat(draw(drawer, Drawing.FIRST_PAGE, PDF, Samples.lockedPdf("secret", "page"), folder.resolve("a")))
                .isEqualTo(DrawingOutcome.IMPOSSIBLE);
        assertThat(draw(drawer, Drawing.PICTURE, "image/png", Samples.utf8("no picture"), folder.resolve("b")))
                .isEqualTo(DrawingOutcome.IMPOSSIBLE);
    }

    @Test
    void whatTakesTooLongIsEnded() {
        assertThat(draw(process(null, "1ms"), Drawing.FIRST_PAGE, PDF, Samples.pdf("slow"), folder.resolve("a")))
                .isEqualTo(DrawingOutcome.IMPOSSIBLE);
    }

    @Test
    void withoutLibreOfficeAnOfficeFileHasNoPages() {
        var drawer = process(Path.of("none"), "20s");

        assertThat(drawer.draws(Drawing.PAGES, Samples.DOCX)).isFalse();
        assertThat(drawer.draws(Drawing.FIRST_PAGE, Samples.DOCX)).isFalse();
    }

    @Test
    void anOfficeFileBecomesPagesByTheProgramThatIsThere() throws IOException {
        var pages = Files.write(folder.resolve("pages.pdf"), Samples.pdf("made by the office program"));
        var program = Files.writeString(folder.resolve("soffice"), """
                #!/bin/sh
                while [ "$1" != --outdir ]; do shift; done
                cp "%s" "$2/file.pdf"
                """.formatted(pages));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        var drawer = process(program, "20s");
        var drawn = folder.resolve("drawn.pdf");

        assertThat(draw(drawer, Drawing.PAGES, Samples.DOCX, Samples.docx("text"), drawn))
                .isEqualTo(DrawingOutcome.DRAWN);
        assertThat(drawn).hasSameBinaryContentAs(pages);
        assertThat(draw(drawer, Drawing.FIRST_PAGE, Samples.DOCX, Samples.docx("text"), folder.resolve("first.png")))
                .isEqualTo(DrawingOutcome.DRAWN);
    }

    @Test
    void withoutTheReadersLibrariesNothingIsSaidAboutTheFile() {
        var reader = Limits.reader(folder.resolve("work"), "lib", folder.resolve("absent"));
        var limits = Limits.drawing("time", "20s");

        assertThat(draw(
                        new DrawingProcess(reader, limits),
                        Drawing.FIRST_PAGE,
                        PDF,
                        Samples.pdf("page"),
                        folder.resolve("a")))
                .isEqualTo(DrawingOutcome.UNAVAILABLE);
    }

    private static DrawingOutcome draw(DrawingProcess process, Drawing drawing, String type, byte[] file, Path target) {
        return process.draw(drawing, new ByteArrayInputStream(file), type, target);
    }

    private DrawingProcess process(@Nullable Path office, String time) {
        return new DrawingProcess(
                Limits.reader(folder.resolve("work")),
                Limits.drawing(
                        "office",
                        office == null ? "none" : office,
                        "time",
                        Duration.parse("PT" + time.replace("1ms", "0.001s"))));
    }

    private static byte[] picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** A small file whose header claims to be a picture of another size. */
    private static byte[] claiming(int width, int height) throws IOException {
        var bytes = picture(1, 1);
        var sizes = java.nio.ByteBuffer.wrap(bytes);
        sizes.putInt(16, width).putInt(20, height);
        var checksum = new java.util.zip.CRC32();
        checksum.update(Arrays.copyOfRange(bytes, 12, 29));
        sizes.putInt(29, (int) checksum.getValue());
        return bytes;
    }
}
