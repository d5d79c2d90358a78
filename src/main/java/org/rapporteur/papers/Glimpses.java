package org.rapporteur.papers;

import java.util.List;
import java.util.Optional;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.PageText;
import org.rapporteur.extraction.ReadRequest;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.TextReader;
import org.rapporteur.storage.ReadableCopy;
import org.rapporteur.storage.StoredFiles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * A first look into files that have come in, by the same reader process that reads papers, with the same guard and after
 * the same virus check.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Glimpses {

    private static final int LINES = 12;
    private static final int LONGEST_LINE = 500;

    private final StoredFiles files;
    private final TextReader reader;
    private final ReadingGuard guard;
    private final VirusCheck check;
    private final BegunReadings begun;

    Glimpses(StoredFiles files, TextReader reader, ReadingGuard guard, VirusCheck check, BegunReadings begun) {
        this.files = files;
        this.reader = reader;
        this.guard = guard;
        this.check = check;
        this.begun = begun;
    }

    /**
     * Waits until the file is read; empty when it has no text, cannot be read, has made the reader or the portal stop before, or was not
     * found to be free of viruses.
     */
    public Optional<Glimpse> of(ReceivedFile file) {
        try (var copy = files.copy(file.sha256())) {
            if (!check.lets(file.sha256(), copy::path)) {
                return Optional.empty();
            }
            return begun.run(file.sha256(), () -> looked(file, copy))
                    .flatMap(looked -> looked)
                    .filter(reading -> !reading.pages().isEmpty())
                    .map(Glimpses::glimpse);
        } catch (VirusCheck.NotChecked later) {
            return Optional.empty();
        }
    }

    private Optional<Reading> looked(ReceivedFile file, ReadableCopy copy) {
        return guard.glimpse(
                file.sha256(),
                attempt -> reader.read(new ReadRequest(copy.path(), file.name(), file.mediaType(), attempt)));
    }

    private static Glimpse glimpse(Reading reading) {
        return new Glimpse(
                reading.metadata().getOrDefault("title", "").strip(),
                lines(reading.pages().getFirst()),
                reading.languages().stream().map(LanguageTag::of).toList());
    }

    private static List<String> lines(PageText page) {
        return page.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
                .toList();
    }
}
