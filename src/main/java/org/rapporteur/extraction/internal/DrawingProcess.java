package org.rapporteur.extraction.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.DiskFull;
import org.rapporteur.extraction.DrawerHealth;
import org.rapporteur.extraction.Drawing;
import org.rapporteur.extraction.DrawingLimits;
import org.rapporteur.extraction.DrawingOutcome;
import org.rapporteur.extraction.ReaderHealth;
import org.rapporteur.extraction.ReaderLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one child process per drawing, with the reader's fences, its own folder and a time limit: PDFBox for the page of
 * a PDF, the JDK for a picture, LibreOffice for the pages of an office file, which is tried before it is given one.
 */
public final class DrawingProcess implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(DrawingProcess.class);
    private static final long LARGEST_PICTURE = 8L << 20;
    private static final String PDF = "application/pdf";
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] PDF_MARK = "%PDF".getBytes(StandardCharsets.US_ASCII);
    private static final Duration WATCH = Duration.ofMillis(250);

    /** Formats with fields that no setting of LibreOffice keeps from fetching. */
    private static final Set<String> OLD = Set.of("rtf", "doc");

    private final ReaderLimits reader;
    private final DrawingLimits limits;
    private final @Nullable OfficeProgram office;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable ReaderFences fences;
    private @Nullable Room room;
    private volatile @Nullable Process running;
    private volatile DrawerHealth.State state;
    private volatile boolean timeHolds;
    private volatile boolean folderHolds;
    private volatile ReaderFences.Held held = ReaderFences.NOTHING_HELD;
    private volatile boolean closed;

    /** With the reader's libraries, which are never on the class path of the application. */
    public DrawingProcess(ReaderLimits reader, DrawingLimits limits) {
        this(reader, limits, null, null);
    }

    /** With a room and fences that were probed; null to have them probed when first needed. */
    DrawingProcess(ReaderLimits reader, DrawingLimits limits, @Nullable ReaderFences fences, @Nullable Room room) {
        this.fences = fences;
        this.room = room;
        this.reader = reader;
        this.limits = limits;
        this.office = OfficeProgram.find(limits).orElse(null);
        this.state = office == null ? DrawerHealth.State.ABSENT : DrawerHealth.State.UNTRIED;
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

    /** Tries LibreOffice with a file that points to others, unless that was done; takes seconds. */
    public void prove() {
        turn.lock();
        try {
            leavesLinksAlone(Path.of("any"));
        } catch (IOException e) {
            LOG.warn("LibreOffice could not be tried", e);
        } finally {
            turn.unlock();
        }
    }

    /** How drawing is, without starting anything. */
    public DrawerHealth health() {
        if (state == DrawerHealth.State.ABSENT || state == DrawerHealth.State.UNTRIED) {
            return new DrawerHealth(state, List.of());
        }
        var seen = held;
        return new DrawerHealth(
                state,
                List.of(
                        new ReaderHealth.Fence(
                                "memory", seen.memory() == officeMemory(), limits.officeMegabytes() + " MB"),
                        new ReaderHealth.Fence(
                                "time", timeHolds, limits.officeTime().toSeconds() + " s"),
                        new ReaderHealth.Fence(
                                "temporary-folder",
                                folderHolds,
                                limits.temporary().toMegabytes() + " MB"),
                        new ReaderHealth.Fence("environment", seen.environment(), ""),
                        new ReaderHealth.Fence("network", seen.network(), ""),
                        new ReaderHealth.Fence("resources", seen.resources(), ""),
                        new ReaderHealth.Fence("files", room != null && room.isThere(), ""),
                        new ReaderHealth.Fence("links", state == DrawerHealth.State.CLOSED, "")));
    }

    /** A program that does as a file says is given none of that kind; one that could not be tried is tried again. */
    private boolean leavesLinksAlone(Path source) throws IOException {
        if (state == DrawerHealth.State.UNTRIED && office != null) {
            try (var elsewhere = ReaderFolder.create(reader.work());
                    var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
                state = tried(office, elsewhere.root(), listener);
            }
        }
        return state == DrawerHealth.State.CLOSED || state == DrawerHealth.State.PARTLY && !isOld(source);
    }

    private static boolean isOld(Path source) {
        return OLD.contains(Formats.extension(source.getFileName().toString()));
    }

    private DrawerHealth.State tried(OfficeProgram program, Path elsewhere, ServerSocket listener) throws IOException {
        try (var folder = ReaderFolder.create(reader.work())) {
            if (room == null) {
                room = Room.probe(folder);
            }
            held = ReaderFences.tried(officeFences(program, folder), folder).orElse(ReaderFences.NOTHING_HELD);
            timeHolds = ends(WATCH.dividedBy(2), Long.MAX_VALUE, folder);
            folderHolds = ends(limits.officeTime(), -1, folder);
            var port = listener.getLocalPort();
            var pages = pages(program, OfficeProgram.pointing(folder, elsewhere, port), folder);
            var open = pages.isPresent() && OfficeProgram.holdPicture(pages.get());
            folder.tidy(true);
            var old = pages(program, OfficeProgram.pointingByField(folder, elsewhere, port), folder);
            var oldOpen = old.isPresent() && OfficeProgram.holdPicture(old.get());
            if (open || wasCalled(listener)) {
                LOG.error("LibreOffice follows what a file points to; office files are shown as text");
                return DrawerHealth.State.OPEN;
            }
            if (pages.isEmpty() || old.isEmpty() || closed) {
                return DrawerHealth.State.UNTRIED;
            }
            if (oldOpen) {
                LOG.warn("LibreOffice follows what RTF files point to; old formats are shown as text");
            }
            return oldOpen ? DrawerHealth.State.PARTLY : DrawerHealth.State.CLOSED;
        }
    }

    private static boolean wasCalled(ServerSocket listener) throws IOException {
        listener.setSoTimeout(1);
        try (var _ = listener.accept()) {
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    private List<String> officeFences(OfficeProgram program, ReaderFolder folder) throws IOException {
        var own = room == null ? Room.NONE : room;
        return fences().prefix(
                        own.prefix(folder, program.home()),
                        "--as=" + officeMemory(),
                        "--cpu=" + limits.officeTime().multipliedBy(2).toSeconds());
    }

    private long officeMemory() {
        return (long) limits.officeMegabytes() << 20;
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
        return run(fences().prefix(), command, folder, limits.time(), PNG_MARK);
    }

    private Optional<Path> picture(Path source, int longest, ReaderFolder folder) throws IOException {
        var command = java(folder.classes().toString(), folder);
        command.addAll(List.of(
                PictureScaler.class.getName(),
                source.toString(),
                folder.temporary().resolve("picture.png").toString(),
                String.valueOf(longest),
                String.valueOf(limits.mostPixels())));
        return run(fences().prefix(), command, folder, limits.time(), PNG_MARK);
    }

    private Optional<Path> pages(Path source, ReaderFolder folder) throws IOException {
        var program = office;
        if (program == null) {
            return Optional.empty();
        }
        if (!leavesLinksAlone(source)) {
            throw new IOException("LibreOffice is given no file before it was seen to leave alone what one points to");
        }
        return pages(program, source, folder);
    }

    private Optional<Path> pages(OfficeProgram program, Path source, ReaderFolder folder) throws IOException {
        return run(officeFences(program, folder), program.pages(source, folder), folder, limits.officeTime(), PDF_MARK);
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
    private Optional<Path> run(
            List<String> prefix, List<String> command, ReaderFolder folder, Duration limit, byte[] mark)
            throws IOException {
        var before = made(folder);
        List<String> fenced = new ArrayList<>(prefix);
        fenced.addAll(command);
        var builder = new ProcessBuilder(fenced)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        BareEnvironment.of(builder, folder);
        var child = builder.start();
        running = child;
        try {
            if (!endsWithin(limit, limits.temporary().toBytes(), child, folder) || child.exitValue() != 0) {
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

    /** Within its time and its folder's size. */
    private static boolean endsWithin(Duration limit, long fullest, Process child, ReaderFolder folder)
            throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var left = Math.min(WATCH.toNanos(), deadline - System.nanoTime());
            if (child.waitFor(Math.max(0, left), TimeUnit.NANOSECONDS)) {
                return true;
            }
            if (left < WATCH.toNanos() || folder.usedInAll() > fullest) {
                return false;
            }
        }
    }

    /** Whether a harmless process that never ends by itself is ended by one of these, in the way that one that draws is. */
    private static boolean ends(Duration limit, long fullest, ReaderFolder folder) throws IOException {
        var idle = new ProcessBuilder("cat").start();
        try {
            var stopped = !endsWithin(limit, fullest, idle, folder);
            end(idle);
            return stopped && idle.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            end(idle);
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
                && state != DrawerHealth.State.OPEN
                && Formats.of(mediaType)
                        .filter(format -> state != DrawerHealth.State.PARTLY || !OLD.contains(format.extension()))
                        .filter(format -> switch (format.build()) {
                            case OFFICE_OPEN_XML, OPEN_DOCUMENT, RICH_TEXT -> true;
                            case COMPOUND -> !"msg".equals(format.extension());
                            default -> false;
                        })
                        .isPresent();
    }
}
