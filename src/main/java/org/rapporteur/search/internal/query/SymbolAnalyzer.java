package org.rapporteur.search.internal.query;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Cuts a document symbol such as RLRG/2/INF/1/Rev.1 into its parts, so that any run of them finds it. */
public final class SymbolAnalyzer extends Analyzer {
    /** Between two symbols of one thing, as the search server has it: the end of one and the beginning of another are no run. */
    private static final int APART = 100;

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer parts = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        return new TokenStreamComponents(
                parts, new ASCIIFoldingFilter(new DecimalDigitFilter(new LowerCaseFilter(parts))));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return APART;
    }
}
