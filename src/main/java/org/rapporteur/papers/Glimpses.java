package org.rapporteur.papers;

import java.util.List;
import java.util.Optional;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.PageText;
import org.rapporteur.extraction.ReadRequest;
import org.rapporteur.extraction.ReadRequest.Attempt;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.TextReader;
import org.rapporteur.storage.StoredFiles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A first look into files that have come in, by the same reader process that reads papers and with the same guard. */
@Service
@PreAuthorize("isAuthenticated()")
public class Glimpses {

    private static final int LINES = 12;
    private static final int LONGEST_LINE = 500;

    private final StoredFiles files;
    private final TextReader reader;
    private final ReaderKills kills;

    Glimpses(StoredFiles files, TextReader reader, ReaderKills kills) {
        this.files = files;
        this.reader = reader;
        this.kills = kills;
    }

    /** Waits until the file is read; empty when it has no text, cannot be read, or has made the reader stop before. */
    public Optional<Glimpse> of(ReceivedFile file) {
        if (kills.verdict(file.sha256()).isPresent()) {
            return Optional.empty();
        }
        var reading = read(file);
        switch (reading.reason()) {
            case TIMEOUT, CRASHED, OUT_OF_MEMORY -> kills.add(file.sha256(), reading);
            default -> {
                // the reader lives on
            }
        }
        if (reading.pages().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Glimpse(
                reading.metadata().getOrDefault("title", "").strip(),
                lines(reading.pages().getFirst()),
                reading.languages().stream().map(LanguageTag::of).toList()));
    }

    private Reading read(ReceivedFile file) {
        try (var copy = files.copy(file.sha256())) {
            return reader.read(new ReadRequest(copy.path(), file.name(), file.mediaType(), Attempt.NORMAL));
        }
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
