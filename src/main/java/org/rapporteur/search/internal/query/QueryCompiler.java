package org.rapporteur.search.internal.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.internal.query.QueryText.All;
import org.rapporteur.search.internal.query.QueryText.Any;
import org.rapporteur.search.internal.query.QueryText.Clause;
import org.rapporteur.search.internal.query.QueryText.In;
import org.rapporteur.search.internal.query.QueryText.Not;
import org.rapporteur.search.internal.query.QueryText.Of;
import org.rapporteur.search.internal.query.QueryText.Phrase;
import org.rapporteur.search.internal.query.QueryText.Word;

/** Turns a query as read into one for Lucene: a symbol above a title above text, and exact above folded. */
public final class QueryCompiler {
    /** How much a field counts when a word is found in it. */
    private static final List<Field> FIELDS = List.of(
            new Field(SearchFields.TITLE_EXACT, QueryWords.EXACT, 8),
            new Field(SearchFields.TITLE_FOLDED, QueryWords.FOLDED, 5),
            new Field(SearchFields.ABOUT_EXACT, QueryWords.EXACT, 2.5f),
            new Field(SearchFields.ABOUT_FOLDED, QueryWords.FOLDED, 1.5f),
            new Field(SearchFields.TEXT_EXACT, QueryWords.EXACT, 2),
            new Field(SearchFields.TEXT_FOLDED, QueryWords.FOLDED, 1));

    private static final Scope ANYWHERE = new Scope(FIELDS, true);
    private static final Scope TITLE = Scope.of(SearchFields.TITLE_EXACT, SearchFields.TITLE_FOLDED);
    private static final Scope TEXT = Scope.of(SearchFields.TEXT_EXACT, SearchFields.TEXT_FOLDED);
    private static final Scope SYMBOL = new Scope(List.of(), true);
    private static final Scope THEME =
            new Scope(List.of(new Field(SearchFields.THEME_FOLDED, QueryWords.FOLDED, 3)), false);

    private static final float SYMBOL_BOOST = 40;
    private static final float NUMBER_BOOST = 1;
    private static final float TOGETHER_BOOST = 2;
    private static final int TOGETHER_SLOP = 3;
    /** Words of one unspaced run that must all be there; a whole sentence would pass Lucene's limit of clauses. */
    private static final int MOST_SPREAD = 12;

    private static final float TIE = 0.2f;

    /** Scripts without spaces between words, where one written run holds several words. */
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}\\p{IsHan}]");

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,4}");

    private final boolean ranked;

    private QueryCompiler(boolean ranked) {
        this.ranked = ranked;
    }

    /** A field, how it was analyzed, and how much it counts. */
    private record Field(String name, Analyzer analyzer, float boost) {
        boolean exact() {
            return analyzer == QueryWords.EXACT;
        }
    }

    /** The fields a word is looked for in, and whether it may be a part of the symbol. */
    private record Scope(List<Field> fields, boolean symbol) {
        static Scope of(String... names) {
            var wanted = List.of(names);
            return new Scope(
                    FIELDS.stream().filter(field -> wanted.contains(field.name)).toList(), false);
        }
    }

    /** The query for what was typed; matches nothing when nothing was left to look for. */
    public static IndexQuery compile(QueryText text) {
        var clause = text.clause();
        return clause == null
                ? IndexQuery.NOTHING
                : new IndexQuery(
                        new QueryCompiler(true).compile(clause),
                        together(text),
                        new QueryCompiler(false).compile(clause));
    }

    /** What words that simply stand beside each other count more where the index has them together. */
    private static @Nullable Query together(QueryText text) {
        if (!text.plain()) {
            return null;
        }
        var together = String.join(" ", new LinkedHashSet<>(text.words()));
        var anywhere = new BooleanQuery.Builder();
        for (var field : FIELDS) {
            var words = QueryWords.of(field.analyzer, together);
            if (words.size() > 1) {
                var phrase = phrase(field.name, words, TOGETHER_SLOP);
                anywhere.add(new BoostQuery(phrase, field.boost * TOGETHER_BOOST), Occur.SHOULD);
            }
        }
        var query = anywhere.build();
        return query.clauses().isEmpty() ? null : query;
    }

    /** The query for a beginning of a title or a symbol, as somebody types it. */
    public static IndexQuery beginning(String typed) {
        var query = new BooleanQuery.Builder();
        var words = QueryWords.of(QueryWords.EXACT, typed);
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var folded = String.join("", QueryWords.of(QueryWords.BEGINNINGS, word));
            var either = new ArrayList<Query>();
            if (at == words.size() - 1) {
                either.add(new BoostQuery(new PrefixQuery(new Term(SearchFields.TITLE_EXACT, word)), 2));
                either.add(new PrefixQuery(new Term(SearchFields.TITLE_FOLDED, folded)));
                either.add(new PrefixQuery(new Term(SearchFields.SYMBOL, folded)));
            } else {
                either.add(new BoostQuery(new TermQuery(new Term(SearchFields.TITLE_EXACT, word)), 2));
                QueryWords.of(QueryWords.FOLDED, word)
                        .forEach(stem -> either.add(new TermQuery(new Term(SearchFields.TITLE_FOLDED, stem))));
                either.add(new TermQuery(new Term(SearchFields.SYMBOL, folded)));
            }
            query.add(new DisjunctionMaxQuery(either, TIE), Occur.MUST);
        }
        return words.isEmpty() ? IndexQuery.NOTHING : IndexQuery.of(query.build());
    }

    private Query compile(Clause clause) {
        return switch (clause) {
            case Word _, Phrase _ -> term(clause, ANYWHERE);
            case In(var field, var term) -> term(term, scope(field));
            case Of(var facet, var values) ->
                new TermInSetQuery(
                        SearchFields.of(facet),
                        values.stream().map(BytesRef::new).toList());
            case Not not -> all(List.of(not));
            case All(var clauses) -> all(clauses);
            case Any(var clauses) -> {
                var any = new BooleanQuery.Builder();
                clauses.forEach(each -> any.add(compile(each), Occur.SHOULD));
                yield any.build();
            }
        };
    }

    private Query term(Clause term, Scope scope) {
        return switch (term) {
            case Word(var text, var prefix) -> prefix ? prefix(text, scope) : word(text, scope);
            case Phrase(var text) -> somewhere(text, true, scope);
            case In _, Of _, Not _, All _, Any _ -> compile(term);
        };
    }

    private static Scope scope(QueryField field) {
        return switch (field) {
            case TITLE -> TITLE;
            case TEXT -> TEXT;
            case SYMBOL -> SYMBOL;
            case THEME -> THEME;
            case PARTY, MEETING, LANGUAGE, KIND, TYPE, YEAR -> ANYWHERE;
        };
    }

    /** All of several; a value of a facet lets through or not, and says nothing about how well an entry fits. */
    private Query all(List<Clause> clauses) {
        var all = new BooleanQuery.Builder();
        var wanted = false;
        for (var clause : new LinkedHashSet<>(clauses)) {
            if (clause instanceof Not(var inner)) {
                all.add(compile(inner), Occur.MUST_NOT);
            } else {
                all.add(compile(clause), clause instanceof Of ? Occur.FILTER : Occur.MUST);
                wanted = true;
            }
        }
        if (!wanted) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return all.build();
    }

    private Query word(String text, Scope scope) {
        return somewhere(text, !UNSPACED.matcher(text).find(), scope);
    }

    /**
     * A text in any field of a scope; its words in a row, or in unspaced scripts all of them anywhere, better in a row. What a field
     * has exactly it has folded too, so folded fields alone tell what matches.
     */
    private Query somewhere(String text, boolean inRow, Scope scope) {
        var either = new ArrayList<Query>();
        for (var field : scope.fields) {
            if (field.exact() && !ranked) {
                continue;
            }
            var words = QueryWords.of(field.analyzer, text);
            if (words.size() == 1) {
                add(either, new TermQuery(new Term(field.name, words.getFirst())), field.boost);
            } else if (words.size() > 1) {
                var row = phrase(field.name, words, 0);
                add(either, inRow ? row : spread(field.name, words, row), field.boost);
            }
        }
        var parts = scope.symbol ? QueryWords.of(QueryWords.SYMBOL, text) : List.<String>of();
        if (!parts.isEmpty()) {
            var boost = NUMBER.matcher(text).matches() ? NUMBER_BOOST : SYMBOL_BOOST;
            add(either, phrase(SearchFields.SYMBOL, parts, 0), boost);
        }
        return any(either);
    }

    private Query spread(String field, List<String> words, Query row) {
        var spread = new BooleanQuery.Builder();
        if (ranked) {
            spread.add(row, Occur.SHOULD);
        }
        words.stream()
                .distinct()
                .limit(MOST_SPREAD)
                .forEach(word -> spread.add(new TermQuery(new Term(field, word)), Occur.MUST));
        return spread.build();
    }

    private static Query phrase(String field, List<String> words, int slop) {
        return words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(slop, field, words.toArray(String[]::new));
    }

    private Query prefix(String text, Scope scope) {
        var either = new ArrayList<Query>();
        for (var field : scope.fields) {
            var words = QueryWords.of(field.exact() ? QueryWords.EXACT : QueryWords.BEGINNINGS, text);
            if (words.size() == 1) {
                add(either, new PrefixQuery(new Term(field.name, words.getFirst())), field.boost);
            }
        }
        var parts = scope.symbol ? QueryWords.of(QueryWords.SYMBOL, text) : List.<String>of();
        if (parts.size() == 1) {
            add(either, new PrefixQuery(new Term(SearchFields.SYMBOL, parts.getFirst())), NUMBER_BOOST);
        }
        return either.isEmpty() ? word(text, scope) : any(either);
    }

    /** The best of several counts; where nothing is ranked, any of them is enough. */
    private Query any(List<Query> either) {
        if (ranked) {
            return new DisjunctionMaxQuery(either, TIE);
        }
        var any = new BooleanQuery.Builder();
        either.forEach(each -> any.add(each, Occur.SHOULD));
        return any.build();
    }

    private static void add(List<Query> either, Query query, float boost) {
        either.add(new BoostQuery(query, boost));
    }
}
