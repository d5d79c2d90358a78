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
 * @param languages Tesseract's names of the languages wanted; those that are not installed are left out
 * @param time limit for one file
 */
@ConfigurationProperties("rapporteur.ocr")
public record OcrSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("tesseract") String command,
        @DefaultValue({"vie", "tha", "khm", "lao", "eng"}) List<String> languages,
        @DefaultValue("10m") Duration time) {

    public OcrSettings {
        languages = List.copyOf(languages);
    }
}
