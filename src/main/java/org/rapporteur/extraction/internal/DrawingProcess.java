package org.rapporteur.extraction.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
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
 * Runs one child process per drawing, with the reader's fences, its own folder and a time limit ({@link DrawingRun}): PDFBox for the page of
 * a PDF, the JDK for a picture, LibreOffice for the pages of an office file, which is tried before it is given one.
 */
public final class DrawingProcess implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(DrawingProcess.class);
    private static final String PDF = "application/pdf";

    /** Formats with fields that no setting of LibreOffice keeps from fetching. */
    private static final Set<String> OLD = Set.of("rtf", "doc");

    private final ReaderLimits reader;
    private final DrawingLimits limits;
    private final @Nullable OfficeProgram office;
    private final DrawingRun run;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable ReaderFences fences;
    private @Nullable Room room;
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
        this.run = new DrawingRun(limits.temporary());
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
            if (closed) {
                return DrawingOutcome.UNAVAILABLE;
            }
            var source = folder.inbox().resolve("file." + Formats.extension(mediaType, "file"));
            Files.copy(file, source);
            var drawn = drawn(drawing, source, mediaType, folder);
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
        return Files.getFileStore(folder.root()).getUsableSpace() > DrawingRun.LARGEST_PICTURE;
    }

    /** Tries LibreOffice with a file that points to others, unless that was done and it made pages; takes seconds. */
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
        if (state == DrawerHealth.State.ABSENT || isToBeTried()) {
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
        if (isToBeTried() && office != null) {
            try (var elsewhere = ReaderFolder.create(reader.work());
                    var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
                state = tried(office, elsewhere.root(), listener);
            }
        }
        return state == DrawerHealth.State.CLOSED || state == DrawerHealth.State.PARTLY && !isOld(source);
    }

    private boolean isToBeTried() {
        return state == DrawerHealth.State.UNTRIED || state == DrawerHealth.State.FAILED;
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
            timeHolds = DrawingRun.holdsTime(folder);
            folderHolds = DrawingRun.holdsFolder(folder);
            var port = listener.getLocalPort();
            var pages = pages(program, OfficeProgram.pointing(folder, elsewhere, port), folder);
            var open = pages.isPresent() && OfficeProgram.holdPicture(pages.get());
            folder.tidy(true);
            var old = pages(program, OfficeProgram.pointingByField(folder, elsewhere, port), folder);
            if (open || wasCalled(listener)) {
                LOG.error("LibreOffice follows what a file points to; office files are shown as text");
                return DrawerHealth.State.OPEN;
            }
            if (closed) {
                return DrawerHealth.State.UNTRIED;
            }
            if (pages.isEmpty()) {
                LOG.error("LibreOffice made no pages of a text of ours; office files are shown as text");
                return DrawerHealth.State.FAILED;
            }
            var leavesOldAlone = old.isPresent() && !OfficeProgram.holdPicture(old.get());
            if (!leavesOldAlone) {
                LOG.warn(
                        "LibreOffice was not seen to leave alone what RTF files point to; old formats are shown as text");
            }
            return leavesOldAlone ? DrawerHealth.State.CLOSED : DrawerHealth.State.PARTLY;
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
        run.close();
    }

    private Optional<Path> drawn(Drawing drawing, Path source, String mediaType, ReaderFolder folder)
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
        return firstPage(pages, folder);
    }

    private Optional<Path> firstPage(Path pdf, ReaderFolder folder) throws IOException {
        var lib = reader.lib();
        if (lib == null || !Files.isDirectory(lib)) {
            throw new IOException("The reader's libraries are missing");
        }
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
        return run.of(fences().prefix(), command, folder, limits.time(), DrawingRun.PNG_MARK);
    }

    private Optional<Path> picture(Path source, int longest, ReaderFolder folder) throws IOException {
        var command = java(folder.classes().toString(), folder);
        command.addAll(List.of(
                PictureScaler.class.getName(),
                source.toString(),
                folder.temporary().resolve("picture.png").toString(),
                String.valueOf(longest),
                String.valueOf(limits.mostPixels())));
        return run.of(fences().prefix(), command, folder, limits.time(), DrawingRun.PNG_MARK);
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
        return run.of(
                officeFences(program, folder),
                program.pages(source, folder),
                folder,
                limits.officeTime(),
                DrawingRun.PDF_MARK);
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
                && !state.isOff()
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
