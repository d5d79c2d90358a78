package org.rapporteur.extraction;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Optional character recognition for scans, by Tesseract where it is installed.
 *
 * @param enabled whether scans are read by it
 * @param command the program, by its path or as found on PATH
 * @param languages Tesseract's names of the languages wanted; those that are not installed are left out; the
 *     first wins where two could be meant, and a line of Lao is taken for Thai unless Lao comes before it
 * @param time limit for one file
 */
@ConfigurationProperties("rapporteur.ocr")
public record OcrSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("tesseract") String command,
        @DefaultValue({"lao", "khm", "tha", "vie", "eng"}) List<String> languages,
        @DefaultValue("10m") Duration time) {

    public OcrSettings {
        languages = List.copyOf(languages);
    }
}
