import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A JVM that runs {@link InProcess} with the reader's configuration, largest heap and collector, asked for one round at a time. */
final class WarmTika implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;

    /**
     * Starts it; it has read nothing yet.
     *
     * @param lib the reader's libraries
     * @param configuration folder with the reader's configuration and the classes of ours it refers to
     * @param depth how deep documents within documents are read
     * @param list of the files to read, a path on each line
     */
    WarmTika(Path lib, Path configuration, int depth, Path list) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-Drapporteur.reader.depth=" + depth,
                        "-Drapporteur.reader.configuration=" + configuration.resolve("tika-config.xml"),
                        "-cp",
                        lib.resolve("*") + File.pathSeparator + configuration.resolve("classes"),
                        Path.of("src", "test", "bench", "InProcess.java").toString(),
                        list.toString(),
                        configuration.resolve("tika-config.xml").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Seconds of one round over all files. */
    double round() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith("ROUND ")) {
                return Double.parseDouble(line.substring(6));
            }
        }
        throw new IllegalStateException("Tika in process did not finish");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
