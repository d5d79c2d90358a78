package org.rapporteur.search.internal.query;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts text of the portal's five languages into words.
 *
 * <p>The exact chain keeps accents; the folded one also drops Latin accents and English endings. NFKC before the
 * tokenizer would break Thai words, and ICU folding would make Thai "rice" and "white" equal and destroy Khmer, so
 * composition comes first, compatibility and case after the words are cut, and folding touches Latin only.
 */
public final class WordAnalyzer extends Analyzer {
    /** Raised whenever the chains or the index's fields change: entries of another version are indexed again. */
    public static final int VERSION = 4;

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC_CASE_FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final NormalizeCharMap KHMER = khmer();

    private final boolean folded;
    private final boolean stemmed;

    private WordAnalyzer(boolean folded, boolean stemmed) {
        this.folded = folded;
        this.stemmed = stemmed;
    }

    /** Words as they are written, whatever their case, composition and digits. */
    public static WordAnalyzer exact() {
        return new WordAnalyzer(false, false);
    }

    /** Words without Latin accents and English endings. */
    public static WordAnalyzer folded() {
        return new WordAnalyzer(true, true);
    }

    /** Beginnings of words without Latin accents: what is only a beginning has no ending to drop. */
    static WordAnalyzer beginnings() {
        return new WordAnalyzer(true, false);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(true, true));
        TokenStream stream = new ICUNormalizer2Filter(words, NFKC_CASE_FOLDED);
        stream = new DecimalDigitFilter(stream);
        if (folded) {
            stream = new ASCIIFoldingFilter(stream);
        }
        if (stemmed) {
            stream = new SnowballFilter(stream, new EnglishStemmer());
        }
        return new TokenStreamComponents(words, stream);
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new MappingCharFilter(KHMER, new ICUNormalizer2CharFilter(reader, NFC));
    }

    /** Coeng DA looks exactly like coeng TA, and a zero-width space is only a hint where a line may break. */
    private static NormalizeCharMap khmer() {
        var map = new NormalizeCharMap.Builder();
        map.add("\u17D2\u178A", "\u17D2\u178F");
        map.add("\u200B", "");
        return map.build();
    }
}
