package org.rapporteur.papers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.meetings.MeetingSummary;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** The page in an archive of papers that lists them: one file without scripts, pictures or anything from elsewhere. */
@Component
class ZipIndex {

    private static final String LOOKS = """
        :root{color-scheme:light dark}
        body{font:16px/1.5 "Noto Sans","Noto Sans Thai","Noto Sans Khmer","Noto Sans Lao",system-ui,sans-serif;\
        margin:2rem auto;max-width:46rem;padding:0 1rem;color:light-dark(#14211f,#e8efed);background:light-dark(#fff,#111917)}
        h1{font-size:1.5rem;line-height:1.25;margin:0}h2{font-size:1.05rem;margin:0;overflow-wrap:anywhere}
        p,small{color:light-dark(#4b5b58,#a9b8b4)}a{color:light-dark(#0b5f5c,#58c2b8);overflow-wrap:anywhere}
        ul{list-style:none;margin:0;padding:0}body>ul>li{padding:.9rem 0;border-top:1px solid light-dark(#dfe6e3,#26332f)}
        li li{padding:.15rem 0}small{font-size:.85rem}\
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
     * @param shownUnder items the meeting looked at it under
     * @param newest whether there is none newer in that language
     * @param entry where it lies in the archive; none when it could not come
     * @param problem why it could not come
     */
    record Line(
            String symbol,
            String title,
            LanguageTag language,
            int version,
            List<String> shownUnder,
            boolean newest,
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
                .append(text(translations.say(locale, "papers.zip.made", Dates.moment(at, meeting.zone(), locale))));
        if (since != null) {
            page.append(' ')
                    .append(text(
                            translations.say(locale, "papers.zip.since", Dates.moment(since, meeting.zone(), locale))));
        }
        page.append("</p>\n");
        if (lines.isEmpty()) {
            return page.append("<p>")
                    .append(text(translations.say(locale, "papers.zip.nothing")))
                    .append("</p>\n</body></html>\n")
                    .toString();
        }
        page.append("<ul>\n");
        var bySymbol =
                lines.stream().collect(Collectors.groupingBy(Line::symbol, LinkedHashMap::new, Collectors.toList()));
        bySymbol.forEach((symbol, files) -> page.append(paper(symbol, files, locale)));
        return page.append("</ul>\n</body></html>\n").toString();
    }

    /** A paper with its files; a language that has a title of its own says so beside its file. */
    private String paper(String symbol, List<Line> files, Locale locale) {
        var title = files.getFirst().title;
        var paper = new StringBuilder(
                "<li><small>%s</small><h2 dir=\"auto\">%s</h2><ul>\n".formatted(text(symbol), text(title)));
        for (var line : files) {
            var own = line.title.equals(title) ? "" : "<br><span dir=\"auto\">" + text(line.title) + "</span>";
            paper.append("<li>%s <small>%s · %s</small>%s</li>\n"
                    .formatted(
                            file(line, locale),
                            text(line.language.displayName(locale)),
                            text(version(line, locale)),
                            own));
        }
        return paper.append("</ul></li>\n").toString();
    }

    /** Its version, where the meeting looked at it, and that there is a newer one. */
    private String version(Line line, Locale locale) {
        var version = new StringBuilder(translations.say(locale, "papers.zip.version", line.version));
        line.shownUnder.forEach(
                item -> version.append(" · ").append(translations.say(locale, "papers.zip.shown", item)));
        if (!line.newest) {
            version.append(" · ").append(translations.say(locale, "papers.zip.newer"));
        }
        return version.toString();
    }

    private String file(Line line, Locale locale) {
        var problem = line.problem;
        if (line.entry == null || problem != null) {
            return text(problem == null ? "–" : translations.say(locale, problem.key(), problem.arguments()));
        }
        return "<a dir=\"auto\" href=\"%s\">%s</a>"
                .formatted(
                        text(UriUtils.encodePath(line.entry, StandardCharsets.UTF_8)),
                        text(line.entry.substring(line.entry.lastIndexOf('/') + 1)));
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
