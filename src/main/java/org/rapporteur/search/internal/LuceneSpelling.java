package org.rapporteur.search.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;

/** Finds words of the whole index that are spelt nearly alike; no reader is told of one before it is asked who may know it. */
final class LuceneSpelling {
    private LuceneSpelling() {}

    /** The nearest words, the nearest first. */
    static List<String> near(String word, int edits, IndexReader reader, Deadline deadline) throws IOException {
        var nearness = new HashMap<String, Float>();
        for (var field : NearWords.FIELDS) {
            var terms = MultiTerms.getTerms(reader, field);
            if (terms != null) {
                var each = new FuzzyTermsEnum(terms, new Term(field, word), edits, 1, true);
                for (var near = each.next(); near != null; near = each.next()) {
                    deadline.check();
                    nearness.merge(near.utf8ToString(), each.getBoost(), Math::max);
                }
            }
        }
        return NearWords.nearest(word, nearness);
    }
}
