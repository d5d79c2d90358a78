package org.rapporteur.search.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.internal.query.QueryWords;
import org.rapporteur.search.internal.query.SearchFields;

/** An entry as the search server gets it: the same fields as in Lucene's index, with all words cut beforehand. */
final class ServerDocument {
    /** Each page for itself, so that the server tells on which one something stands. */
    static final String PAGE = "page";

    /** The words of a page, folded. */
    static final String PAGE_WORDS = PAGE + ".words";

    private ServerDocument() {}

    /** The fields of an entry; reads all its pages. */
    static Map<String, Object> of(SearchEntry entry) {
        var fields = new HashMap<String, Object>();
        put(fields, SearchFields.KEY, entry.getKey());
        put(fields, SearchFields.TYPE, entry.type());
        put(fields, SearchFields.MEETING, entry.meetingId());
        put(fields, SearchFields.MEETING_LABEL, entry.meetingLabel());
        put(fields, SearchFields.PARTY, entry.partyId());
        put(fields, SearchFields.PARTY_LABEL, entry.partyLabel());
        put(fields, SearchFields.LANGUAGE, entry.getLanguages());
        put(fields, SearchFields.YEAR, entry.getYear());
        put(fields, SearchFields.KIND, entry.getKindOf());
        put(fields, SearchFields.THEME, entry.themes());
        var themes = String.join("\n", new TreeSet<>(entry.getThemeWords()));
        put(fields, SearchFields.THEME_FOLDED, ServerWords.of(QueryWords.FOLDED, themes));
        put(fields, SearchFields.TOKENS, entry.tokens());
        var news = entry.newsAt();
        put(fields, SearchFields.NEWS, news == null ? null : news.toEpochMilli());
        put(fields, SearchFields.SYMBOL, words(QueryWords.SYMBOL, entry.getSymbols()));
        var titles = String.join("\n", entry.getTitles());
        put(fields, SearchFields.TITLE_EXACT, ServerWords.of(QueryWords.EXACT, titles));
        put(fields, SearchFields.TITLE_FOLDED, ServerWords.of(QueryWords.FOLDED, titles));
        put(fields, SearchFields.ABOUT_EXACT, ServerWords.of(QueryWords.EXACT, entry.getAbout()));
        put(fields, SearchFields.ABOUT_FOLDED, ServerWords.of(QueryWords.FOLDED, entry.getAbout()));
        var pages = entry.pages().stream().map(SearchPage::text).toList();
        var folded = words(QueryWords.FOLDED, pages);
        put(fields, SearchFields.TEXT_EXACT, String.join(" ", words(QueryWords.EXACT, pages)));
        put(fields, SearchFields.TEXT_FOLDED, String.join(" ", folded));
        put(fields, PAGE, folded.stream().map(words -> Map.of("words", words)).toList());
        put(fields, SearchFields.PAGES, entry.getPages());
        return fields;
    }

    private static List<String> words(Analyzer analyzer, List<String> texts) {
        return texts.stream().map(text -> ServerWords.of(analyzer, text)).toList();
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
