import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one measurement, gone when it is over. */
record Scratch(Path folder) implements AutoCloseable {

    /** Makes one in the system's temporary folder. */
    static Scratch create() throws IOException {
        return new Scratch(Files.createTempDirectory("rapporteur-bench"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
