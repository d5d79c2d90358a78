package org.rapporteur.extraction.internal;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.DiskFull;
import org.rapporteur.extraction.Drawing;
import org.rapporteur.extraction.DrawingLimits;
import org.rapporteur.extraction.DrawingOutcome;
import org.rapporteur.extraction.ReaderLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one child process per drawing, with the reader's fences, its own folder and a time limit: PDFBox for the page of
 * a PDF, the JDK for a picture, LibreOffice for the pages of an office file.
 */
public final class DrawingProcess implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(DrawingProcess.class);
    private static final long LARGEST_PICTURE = 8L << 20;
    private static final String PDF = "application/pdf";
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] PDF_MARK = "%PDF".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> OFFICE = List.of("soffice", "libreoffice");

    private final ReaderLimits reader;
    private final DrawingLimits limits;
    private final @Nullable Path office;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable ReaderFences fences;
    private volatile @Nullable Process running;
    private volatile boolean closed;

    /** With the reader's libraries, which are never on the class path of the application. */
    public DrawingProcess(ReaderLimits reader, DrawingLimits limits) {
        this.reader = reader;
        this.limits = limits;
        this.office = office(limits).orElse(null);
    }

    /** Whether files of this kind can be drawn this way here. */
    public boolean draws(Drawing drawing, String mediaType) {
        return switch (drawing) {
            case FIRST_PAGE -> PDF.equals(mediaType) || isPicture(mediaType) || isOffice(mediaType);
            case PICTURE -> isPicture(mediaType);
            case PAGES -> isOffice(mediaType);
        };
    }

    /** Draws, and waits for the end. */
    public DrawingOutcome draw(Drawing drawing, InputStream file, String mediaType, Path target) {
        if (!draws(drawing, mediaType)) {
            return DrawingOutcome.IMPOSSIBLE;
        }
        turn.lock();
        try (var folder = ReaderFolder.create(reader.work())) {
            var lib = reader.lib();
            if (closed || lib == null || !Files.isDirectory(lib)) {
                return DrawingOutcome.UNAVAILABLE;
            }
            var source = folder.inbox().resolve("file." + Formats.extension(mediaType, "file"));
            Files.copy(file, source);
            var drawn = drawn(drawing, source, mediaType, folder, lib);
            if (closed) {
                return DrawingOutcome.UNAVAILABLE;
            }
            if (drawn.isEmpty()) {
                return hasRoom(folder) ? DrawingOutcome.IMPOSSIBLE : DrawingOutcome.NO_ROOM;
            }
            Files.move(drawn.get(), target, StandardCopyOption.REPLACE_EXISTING);
            return DrawingOutcome.DRAWN;
        } catch (IOException e) {
            LOG.warn("A page could not be drawn", e);
            return DiskFull.isCauseOf(e) ? DrawingOutcome.NO_ROOM : DrawingOutcome.UNAVAILABLE;
        } finally {
            turn.unlock();
        }
    }

    /** A program that finds none ends in its own way, which is then no fault of the file. */
    private static boolean hasRoom(ReaderFolder folder) throws IOException {
        return Files.getFileStore(folder.root()).getUsableSpace() > LARGEST_PICTURE;
    }

    @Override
    public void close() {
        closed = true;
        var now = running;
        if (now != null) {
            end(now);
        }
    }

    private Optional<Path> drawn(Drawing drawing, Path source, String mediaType, ReaderFolder folder, Path lib)
            throws IOException {
        if (isPicture(mediaType)) {
            var longest = drawing == Drawing.PICTURE ? limits.longestSide() : limits.longestSide() / 2;
            return picture(source, longest, folder);
        }
        var pages = source;
        if (isOffice(mediaType)) {
            var made = pages(source, folder);
            if (drawing == Drawing.PAGES || made.isEmpty()) {
                return made;
            }
            pages = made.get();
        }
        return firstPage(pages, folder, lib);
    }

    private Optional<Path> firstPage(Path pdf, ReaderFolder folder, Path lib) throws IOException {
        var command = java(lib.toAbsolutePath().resolve("*").toString(), folder);
        command.addAll(List.of(
                "org.apache.pdfbox.tools.PDFToImage",
                "-i",
                pdf.toString(),
                "-outputPrefix",
                folder.temporary().resolve("page").toString(),
                "-page",
                "1",
                "-dpi",
                String.valueOf(limits.resolution()),
                "-format",
                "png"));
        return run(command, folder, limits.time(), PNG_MARK);
    }

    private Optional<Path> picture(Path source, int longest, ReaderFolder folder) throws IOException {
        var command = java(folder.classes().toString(), folder);
        command.addAll(List.of(
                PictureScaler.class.getName(),
                source.toString(),
                folder.temporary().resolve("picture.png").toString(),
                String.valueOf(longest),
                String.valueOf(limits.mostPixels())));
        return run(command, folder, limits.time(), PNG_MARK);
    }

    private Optional<Path> pages(Path source, ReaderFolder folder) throws IOException {
        var program = office;
        if (program == null) {
            return Optional.empty();
        }
        var profile = folder.root().resolve("profile").toUri().toString();
        return run(
                List.of(
                        program.toString(),
                        "--headless",
                        "--norestore",
                        "--nolockcheck",
                        "--nodefault",
                        "-env:UserInstallation=" + profile,
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.temporary().toString(),
                        source.toString()),
                folder,
                limits.officeTime(),
                PDF_MARK);
    }

    private List<String> java(String classPath, ReaderFolder folder) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder.root(),
                "-Duser.home=" + folder.root(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                classPath));
    }

    /** The one file it made, if it ended well, in time, and with what was asked for. */
    private Optional<Path> run(List<String> command, ReaderFolder folder, Duration limit, byte[] mark)
            throws IOException {
        var before = made(folder);
        List<String> fenced = new ArrayList<>(fences().prefix());
        fenced.addAll(command);
        var builder = new ProcessBuilder(fenced)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        BareEnvironment.of(builder, folder);
        var child = builder.start();
        running = child;
        try {
            var ended = child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended || child.exitValue() != 0) {
                return Optional.empty();
            }
            var files = made(folder);
            files.removeAll(before);
            return files.size() == 1 && fits(files.getFirst(), mark) ? Optional.of(files.getFirst()) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            end(child);
            running = null;
        }
    }

    private static List<Path> made(ReaderFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.temporary())) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }

    private boolean fits(Path file, byte[] mark) throws IOException {
        if (mark == PNG_MARK && Files.size(file) > LARGEST_PICTURE) {
            return false;
        }
        try (var content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(mark.length), mark);
        }
    }

    /** LibreOffice's program starts another one. */
    private static void end(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
    }

    private ReaderFences fences() {
        var probed = fences;
        if (probed == null) {
            probed = ReaderFences.probe(false);
            fences = probed;
        }
        return probed;
    }

    private static boolean isPicture(String mediaType) {
        return Formats.of(mediaType)
                .filter(format -> format.build() == Formats.Build.IMAGE)
                .isPresent();
    }

    private boolean isOffice(String mediaType) {
        return office != null
                && Formats.of(mediaType)
                        .filter(format -> switch (format.build()) {
                            case OFFICE_OPEN_XML, OPEN_DOCUMENT, RICH_TEXT -> true;
                            case COMPOUND -> !"msg".equals(format.extension());
                            default -> false;
                        })
                        .isPresent();
    }

    private static Optional<Path> office(DrawingLimits limits) {
        var given = limits.office();
        if (given != null) {
            return Optional.of(given).filter(Files::isExecutable);
        }
        var path = System.getenv("PATH");
        return path == null
                ? Optional.empty()
                : Arrays.stream(path.split(File.pathSeparator))
                        .flatMap(folder -> OFFICE.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst();
    }
}
