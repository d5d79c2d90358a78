package org.rapporteur.search.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.search.internal.query.SearchFields;

/** How the search server is to keep the fields of an entry. */
final class ServerMapping {
    private static final String TYPE = "type";

    /** A page of an answer may begin as deep as the portal asks; a document may have more pages than the server expects. */
    static final Map<String, Object> SETTINGS = Map.of(
            "number_of_shards", 1,
            "auto_expand_replicas", "0-1",
            "max_result_window", 101_000,
            "mapping.nested_objects.limit", 100_000);

    /** The fields. */
    static final Map<String, Object> PROPERTIES = properties();

    /** The fields, of which only where the pages lie is kept as it was sent: the portal's table has the rest. */
    static final Map<String, Object> MAPPINGS = Map.of(
            "dynamic", "strict", "_source", Map.of("includes", List.of(SearchFields.PAGES)), "properties", PROPERTIES);

    private ServerMapping() {}

    private static Map<String, Object> properties() {
        var fields = new HashMap<String, Object>();
        for (var words : List.of(
                SearchFields.TITLE_EXACT,
                SearchFields.TITLE_FOLDED,
                SearchFields.ABOUT_EXACT,
                SearchFields.ABOUT_FOLDED,
                SearchFields.TEXT_EXACT,
                SearchFields.TEXT_FOLDED)) {
            fields.put(words, words(true));
        }
        fields.put(SearchFields.SYMBOL, words(false));
        fields.put(SearchFields.THEME_FOLDED, words(false));
        fields.put(ServerDocument.PAGE, Map.of(TYPE, "nested", "properties", Map.of("words", words(false))));
        for (var value : List.of(
                SearchFields.KEY,
                SearchFields.TYPE,
                SearchFields.MEETING,
                SearchFields.PARTY,
                SearchFields.LANGUAGE,
                SearchFields.YEAR,
                SearchFields.KIND,
                SearchFields.THEME,
                SearchFields.TOKENS)) {
            fields.put(value, Map.of(TYPE, "keyword"));
        }
        for (var label : List.of(SearchFields.MEETING_LABEL, SearchFields.PARTY_LABEL)) {
            fields.put(label, Map.of(TYPE, "keyword", "index", false));
        }
        fields.put(SearchFields.PAGES, Map.of(TYPE, "keyword", "index", false, "doc_values", false));
        fields.put(SearchFields.NEWS, Map.of(TYPE, "date", "format", "epoch_millis"));
        return Map.copyOf(fields);
    }

    private static Map<String, Object> words(boolean norms) {
        return Map.of(TYPE, "text", "analyzer", ServerQuery.ANALYZER, "norms", norms);
    }
}
