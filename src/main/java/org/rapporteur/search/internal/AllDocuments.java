package org.rapporteur.search.internal;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/**
 * Collects the numbers of all documents that match, one bit each.
 *
 * @param most documents there are
 */
record AllDocuments(int most) implements CollectorManager<AllDocuments.Collecting, FixedBitSet> {
    @Override
    public Collecting newCollector() {
        return new Collecting(new FixedBitSet(most));
    }

    @Override
    public FixedBitSet reduce(Collection<Collecting> collectors) {
        var all = new FixedBitSet(most);
        collectors.forEach(each -> all.or(each.found));
        return all;
    }

    /** What one thread collects. */
    static final class Collecting extends SimpleCollector {
        private final FixedBitSet found;
        private int base;

        private Collecting(FixedBitSet found) {
            this.found = found;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) {
            base = segment.docBase;
        }

        @Override
        public void collect(int document) {
            found.set(base + document);
        }

        @Override
        public void collectRange(int from, int to) {
            found.set(base + from, base + to);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
