package org.rapporteur.papers.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.InvalidInput;

/**
 * A place in a paper as its address tells it.
 *
 * @param language BCP 47 tag, or empty for the original
 * @param version number of the version, 0 for the newest
 * @param page number of the page, 0 for the first that has a searched word
 * @param part number of the screen within a page too long for one, from 1; 0 for the first
 * @param query words to mark, or empty
 * @param text whether the text is wanted where its pages could be shown
 */
record PaperAt(String language, int version, int page, int part, String query, boolean text) {

    private static final int LONGEST_QUERY = 256;

    static PaperAt of(QueryParameters parameters) {
        var query = parameters.getSingleParameter("q").orElse("");
        return new PaperAt(
                language(parameters.getSingleParameter("lang").orElse("")),
                number(parameters, "version"),
                number(parameters, "page"),
                number(parameters, "part"),
                query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query,
                parameters.getSingleParameter("view").filter("text"::equals).isPresent());
    }

    private static String language(String text) {
        try {
            return text.isEmpty() ? "" : LanguageTag.of(text).value();
        } catch (InvalidInput e) {
            return "";
        }
    }

    private static int number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    QueryParameters parameters() {
        var all = new LinkedHashMap<String, String>();
        if (!language.isEmpty()) {
            all.put("lang", language);
        }
        if (version > 0) {
            all.put("version", String.valueOf(version));
        }
        if (page > 0) {
            all.put("page", String.valueOf(page));
        }
        if (part > 1) {
            all.put("part", String.valueOf(part));
        }
        if (!query.isBlank()) {
            all.put("q", query);
        }
        if (text) {
            all.put("view", "text");
        }
        return QueryParameters.simple(all);
    }

    PaperAt onPage(int number, int screen) {
        return new PaperAt(language, version, number, screen, query, text);
    }

    PaperAt in(LanguageTag other, int number) {
        return new PaperAt(other.value(), number, 0, 0, query, text);
    }

    PaperAt marking(String words) {
        return new PaperAt(language, version, 0, 0, words.strip(), text);
    }

    PaperAt asText(boolean wanted) {
        return new PaperAt(language, version, page, 0, query, wanted);
    }
}
