import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.rapporteur.extraction.IntakeLimits;
import org.rapporteur.extraction.ReadRequest;
import org.rapporteur.extraction.ReadRequest.Attempt;
import org.rapporteur.extraction.ReaderLimits;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.internal.Examination;
import org.rapporteur.extraction.internal.ReaderProcess;
import org.springframework.util.unit.DataSize;

/**
 * Measures reading: all real files of Apache Tika's own tests through the intake and the reader process, with one child
 * and with two, beside Tika in process on the same files in the same run. Started by {@code ./portal bench papers} with
 * the application on the class path, the reader's libraries, and Tika's files.
 *
 * <p>Warm means on both sides that the same processes have met all the files before. They then read them in turns, a
 * round each, and the middle one of each side's rounds counts, so that what else the machine does meets all alike. In a
 * round each child reads all the files, the two beside each other. A child's replacement after so many files would make
 * a round a measure of cold starts; it is measured by itself, as a child's whole life from its start on. Tika in process
 * has the child's configuration, its largest heap and its collector, and the compilers as the JVM comes with them.
 */
public final class ReadingBench {

    private static final double ONE_CHILD = 0.6;
    private static final double TWO_CHILDREN = 0.9;
    private static final int DEPTH = 5;

    /** How often both sides read all files, after a first time that counts for none. */
    private static final int ROUNDS = 3;

    /** How many files a child reads until it is replaced: in the product, and never. */
    private static final int LIFE = 500;

    private static final int UNREPLACED = Integer.MAX_VALUE;

    private record File(Path path, String name, String mediaType) {}

    private final Path lib;
    private final Path samples;
    private final Path scratch;
    private final Figures figures;

    private ReadingBench(Path lib, Path samples, Path scratch, Figures figures) {
        this.lib = lib;
        this.samples = samples;
        this.scratch = scratch;
        this.figures = figures;
    }

    /** Runs every measurement; ends with 1 if one of the limits does not hold. */
    public static void main(String[] args) throws Exception {
        var figures = new Figures();
        try (var scratch = Scratch.create()) {
            new ReadingBench(Path.of(args[0]), Path.of(args[1]), scratch.folder(), figures).run();
        }
        System.exit(figures.allHold() ? 0 : 1);
    }

    private void run() throws Exception {
        var files = accepted();
        Map<String, Integer> ends = new TreeMap<>();
        Path configuration;
        double[] one = new double[ROUNDS];
        double[] two = new double[ROUNDS];
        double[] alone = new double[ROUNDS];
        try (var reader = new ReaderProcess(limits(UNREPLACED));
                var first = new ReaderProcess(limits(UNREPLACED));
                var second = new ReaderProcess(limits(UNREPLACED))) {
            read(files, reader, ends);
            System.out.println("Ends: " + ends);
            configuration = configuration();
            readBoth(files, first, second);
            try (var tika = new WarmTika(lib, configuration, DEPTH, list(files))) {
                tika.round();
                for (int round = 0; round < ROUNDS; round++) {
                    alone[round] = tika.round();
                    one[round] = read(files, reader, new TreeMap<>());
                    two[round] = readBoth(files, first, second);
                }
            }
        }
        double life;
        List<File> aLife = Stream.of(files, files).flatMap(List::stream).limit(LIFE).toList();
        try (var reader = new ReaderProcess(limits(LIFE))) {
            life = aLife.size() / read(aLife, reader, new TreeMap<>());
        }
        double inProcess = files.size() / median(alone);
        figures.figure("Tika in process, warm", inProcess, "files/s");
        figures.figure("Reader process, one child, warm", files.size() / median(one), "files/s");
        figures.figure("Reader process, two children, warm", 2 * files.size() / median(two), "files/s");
        figures.figure("Reader process, one child, its " + aLife.size() + " files from its start on", life, "files/s");
        figures.atLeast("One child beside Tika in process", files.size() / median(one) / inProcess, ONE_CHILD, "");
        figures.atLeast("Two children beside Tika in process", 2 * files.size() / median(two) / inProcess, TWO_CHILDREN, "");
    }

    /** What the intake lets in; the rest has its sentence already. */
    private List<File> accepted() throws IOException {
        var intake = new Examination(new IntakeLimits(
                DataSize.ofMegabytes(100), 10_000, DataSize.ofMegabytes(500), 100, 200, 150_000_000, 2));
        List<File> accepted = new ArrayList<>();
        int all = 0;
        for (Path file : unpacked()) {
            all++;
            String name = file.getFileName().toString();
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(64 << 10);
            }
            var judged = intake.examine(name, head, file);
            if (judged.accepted()) {
                accepted.add(new File(file, name, judged.mediaType()));
            }
        }
        System.out.println("Files: " + all + ", of these " + (all - accepted.size()) + " refused by the intake and "
                + accepted.size() + " read");
        return accepted;
    }

    private List<Path> unpacked() throws IOException {
        Path into = Files.createDirectories(scratch.resolve("files"));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> jars = Files.list(samples)) {
            for (Path jar : jars.filter(each -> each.toString().endsWith("-tests.jar")).sorted().toList()) {
                try (var zip = new ZipFile(jar.toFile())) {
                    for (var entry : Collections.list(zip.entries())) {
                        if (entry.getName().startsWith("test-documents/") && !entry.isDirectory()) {
                            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                            Path file = into.resolve("%04d-%s".formatted(files.size(), name));
                            try (InputStream content = zip.getInputStream(entry)) {
                                Files.copy(content, file);
                            }
                            files.add(file);
                        }
                    }
                }
            }
        }
        return files;
    }

    /** Seconds until both have read all files. */
    private static double readBoth(List<File> files, ReaderProcess first, ReaderProcess second) throws Exception {
        var beside = new FutureTask<>(() -> read(files, second, new TreeMap<>()));
        Thread.ofPlatform().start(beside);
        return Math.max(read(files, first, new TreeMap<>()), beside.get());
    }

    /** Seconds until all are read, each to its final state. */
    private static double read(List<File> files, ReaderProcess reader, Map<String, Integer> ends) {
        long began = System.nanoTime();
        for (File file : files) {
            Reading reading =
                    reader.read(new ReadRequest(file.path(), file.name(), file.mediaType(), Attempt.NORMAL));
            if (reading.reason() == ReadingReason.READER_UNAVAILABLE) {
                throw new IllegalStateException(reading.facts().toString());
            }
            ends.merge(reading.state() + " " + reading.reason(), 1, Integer::sum);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** A copy of what a running child was started with: its configuration and the classes of ours it refers to. */
    private Path configuration() throws IOException {
        try (Stream<Path> folders = Files.list(scratch.resolve("work"))) {
            Path running = folders.findFirst().orElseThrow();
            Path copy = Files.createDirectories(scratch.resolve("configuration"));
            try (Stream<Path> all = Files.walk(running)) {
                for (Path each : all.filter(file -> file.toString().matches(".*(tika-config[.]xml|[.]class)"))
                        .toList()) {
                    Path there = copy.resolve(running.relativize(each).toString());
                    Files.createDirectories(there.getParent());
                    Files.copy(each, there);
                }
            }
            return copy;
        }
    }

    private Path list(List<File> files) throws IOException {
        return Files.write(
                scratch.resolve("list"), files.stream().map(file -> file.path().toString()).toList());
    }

    private static double median(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private ReaderLimits limits(int filesPerChild) {
        return new ReaderLimits(
                lib,
                scratch.resolve("work"),
                512,
                Duration.ofSeconds(30),
                2_000_000,
                200,
                DEPTH,
                filesPerChild,
                Duration.ofHours(1),
                1,
                DataSize.ofGigabytes(2));
    }
}
