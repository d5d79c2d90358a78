package org.rapporteur.papers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.meetings.MeetingSummary;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** The page in an archive of papers that lists them: one file without scripts, pictures or anything from elsewhere. */
@Component
class ZipIndex {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final String LOOKS = """
        body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b2430}
        table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.5rem;border-bottom:1px solid #d5dbe3}
        td:first-child{white-space:nowrap}\
        """;

    private final Translations translations;

    ZipIndex(Translations translations) {
        this.translations = translations;
    }

    /**
     * A file that is in the archive, or could not come.
     *
     * @param symbol symbol of the paper
     * @param title its title
     * @param language language of the file
     * @param version number of the version
     * @param name the name it was sent with
     * @param entry where it lies in the archive; none when it could not come
     * @param problem why it could not come
     */
    record Line(
            String symbol,
            String title,
            LanguageTag language,
            int version,
            String name,
            @Nullable String entry,
            @Nullable Problem problem) {}

    String page(MeetingSummary meeting, List<Line> lines, @Nullable Instant since, Instant at, Locale locale) {
        var title = translations.say(locale, "papers.zip.title", translations.say(locale, meeting.phrase()));
        var page = new StringBuilder("<!doctype html>\n<html lang=\"")
                .append(locale.getLanguage())
                .append("\">\n<head><meta charset=\"utf-8\"><title>")
                .append(text(title))
                .append("</title><meta name=\"viewport\" content=\"width=device-width\"><style>")
                .append(LOOKS)
                .append("</style></head>\n<body>\n<h1>")
                .append(text(title))
                .append("</h1>\n<p>")
                .append(text(translations.say(locale, "papers.zip.made", MINUTE.format(at))));
        if (since != null) {
            page.append(' ').append(text(translations.say(locale, "papers.zip.since", MINUTE.format(since))));
        }
        page.append("</p>\n");
        if (lines.isEmpty()) {
            return page.append("<p>")
                    .append(text(translations.say(locale, "papers.zip.nothing")))
                    .append("</p>\n</body></html>\n")
                    .toString();
        }
        page.append("<table><thead><tr>");
        for (var column : List.of("symbol", "paper", "language", "version", "file")) {
            page.append("<th scope=\"col\">")
                    .append(text(translations.say(locale, "papers.zip." + column)))
                    .append("</th>");
        }
        page.append("</tr></thead><tbody>\n");
        lines.forEach(line -> page.append(row(line, locale)));
        return page.append("</tbody></table>\n</body></html>\n").toString();
    }

    private String row(Line line, Locale locale) {
        return "<tr><td>%s</td><td dir=\"auto\">%s</td><td>%s</td><td>%d</td><td dir=\"auto\">%s</td></tr>\n"
                .formatted(
                        text(line.symbol),
                        text(line.title),
                        text(line.language.displayName(locale)),
                        line.version,
                        file(line, locale));
    }

    private String file(Line line, Locale locale) {
        var problem = line.problem;
        if (line.entry == null || problem != null) {
            return text(problem == null ? "–" : translations.say(locale, problem.key(), problem.arguments()));
        }
        return "<a href=\"%s\">%s</a>"
                .formatted(
                        text(UriUtils.encodePath(line.entry, StandardCharsets.UTF_8)),
                        text(EntryNames.safe(line.name)));
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
