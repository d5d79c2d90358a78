package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.OcrSettings;

/** The character recognition program as it is installed here, looked for once. */
public final class Tesseract {

    private static final Pattern FOLDER = Pattern.compile("\"(.+)\"");

    private record Found(Path program, String version, List<String> languages, Path data) {}

    private final OcrSettings settings;
    private volatile @Nullable Optional<Found> found;

    /** Looks for nothing yet. */
    public Tesseract(OcrSettings settings) {
        this.settings = settings;
    }

    /** Whether it is installed with at least one of the wanted languages. */
    public boolean isThere() {
        return !languages().isEmpty();
    }

    /** What it calls itself, blank when it is not there. */
    public String version() {
        return found().map(Found::version).orElse("");
    }

    /** The wanted languages that are installed, as wanted. */
    public List<String> languages() {
        return found().map(there -> settings.languages().stream()
                        .filter(there.languages()::contains)
                        .toList())
                .orElse(List.of());
    }

    /** The wanted languages that are not installed. */
    public List<String> missing() {
        List<String> there = languages();
        return settings.languages().stream()
                .filter(language -> !there.contains(language))
                .toList();
    }

    /** The folder the program lies in. */
    Path folder() {
        return found().map(Found::program).map(Path::getParent).orElse(Path.of("."));
    }

    /** The folder its languages lie in. */
    Path data() {
        return found().map(Found::data).orElse(Path.of("."));
    }

    Duration time() {
        return settings.time();
    }

    private Optional<Found> found() {
        Optional<Found> known = found;
        if (known == null) {
            known = look();
            found = known;
        }
        return known;
    }

    private Optional<Found> look() {
        return program().flatMap(program -> {
            List<String> version = say(program, "--version");
            List<String> languages = say(program, "--list-langs");
            // Its list is headed by the folder it was found in.
            return languages.stream()
                    .findFirst()
                    .map(FOLDER::matcher)
                    .filter(Matcher::find)
                    .filter(_ -> !version.isEmpty())
                    .map(heading -> new Found(
                            program, CleanText.line(version.getFirst(), 80), languages, Path.of(heading.group(1))));
        });
    }

    private Optional<Path> program() {
        Path given = Path.of(settings.command());
        Stream<Path> places = given.isAbsolute()
                ? Stream.of(given)
                : Arrays.stream(Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(java.io.File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder).resolve(given));
        return places.filter(Files::isExecutable).findFirst();
    }

    private static List<String> say(Path program, String option) {
        try {
            Process process = new ProcessBuilder(program.toString(), option)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readNBytes(64 << 10), StandardCharsets.UTF_8);
            process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
            return said.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException absent) {
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
