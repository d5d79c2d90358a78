package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Law 9: all languages of the interface say the same things. */
class TranslationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @Test
    void everyLanguageHasTheSameKeys() throws IOException {
        var languages = languages();
        assertThat(languages).containsKeys("translations_en.properties", "translations_vi.properties");
        var english = new TreeSet<>(languages.get("translations_en.properties").stringPropertyNames());
        languages.forEach((file, texts) ->
                assertThat(new TreeSet<>(texts.stringPropertyNames())).as(file).isEqualTo(english));
    }

    @Test
    void everySentenceHasTheSamePlaceholdersInEveryLanguage() throws IOException {
        var languages = languages();
        var english = languages.get("translations_en.properties");
        languages.forEach((file, texts) -> english.stringPropertyNames()
                .forEach(key -> assertThat(placeholders(texts.getProperty(key, "")))
                        .as(file + " " + key)
                        .isEqualTo(placeholders(english.getProperty(key)))));
    }

    @Test
    void everySentenceWithPlaceholdersCanBeFormatted() throws IOException {
        languages()
                .forEach((file, texts) -> texts.forEach((key, text) -> {
                    if (text.toString().contains("{")) {
                        assertThat(new MessageFormat(text.toString()).format(new Object[] {1, 2, 3, 4, 5}))
                                .as(file + " " + key)
                                .isNotBlank();
                        assertThat(text.toString()).as(file + " " + key).doesNotContain("'");
                    }
                }));
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Map<String, Properties> languages() throws IOException {
        var languages = new LinkedHashMap<String, Properties>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                var texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                languages.put(file.getFileName().toString(), texts);
            }
        }
        return languages;
    }
}
