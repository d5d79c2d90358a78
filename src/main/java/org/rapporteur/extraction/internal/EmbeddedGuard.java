package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentExtractorFactory;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Works inside the child: ends the descent into documents within documents, leaves fonts, thumbnails and the pictures
 * of a text alone, so that they do not use up the number of parts that are read, keeps the parsers to the child's
 * configuration, and ends the child with the portal, also in the middle of a file. The child gets it as class files of its own, so it knows nothing but Tika and the JDK; only the child
 * makes one.
 */
public final class EmbeddedGuard implements EmbeddedDocumentExtractorFactory {

    /** System property of the child: how deep it reads. */
    static final String DEPTH = "rapporteur.reader.depth";

    /** System property of the child: the file of its configuration. */
    static final String CONFIGURATION = "rapporteur.reader.configuration";

    /** Marks a part that was met but not read because of its depth. */
    static final String TOO_DEEP = "rapporteur:too-deep";

    private static final long serialVersionUID = 1;

    private transient @Nullable TikaConfig configuration;

    /** Made once, when the child begins. */
    public EmbeddedGuard() {
        ProcessHandle.current().parent().ifPresent(portal -> portal.onExit().thenRun(EmbeddedGuard::end));
    }

    /** A portal that was killed has another child after its next start; what this one started itself goes first. */
    private static void end() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(1);
    }

    @Override
    public EmbeddedDocumentExtractor newInstance(Metadata container, ParseContext context) {
        context.set(TikaConfig.class, configuration());
        return new Extractor(context, Integer.getInteger(DEPTH, 1));
    }

    /**
     * What a parser that meets a document in a document is to ask. Without it Tika makes itself a configuration of all
     * it can find, each time, and starts programs of others to see whether they are there.
     */
    private synchronized TikaConfig configuration() {
        TikaConfig own = configuration;
        if (own == null) {
            try {
                own = new TikaConfig(Path.of(System.getProperty(CONFIGURATION)));
            } catch (TikaException | IOException | SAXException unreadable) {
                throw new IllegalStateException("the reader's configuration cannot be read", unreadable);
            }
            configuration = own;
        }
        return own;
    }

    static final class Extractor extends ParsingEmbeddedDocumentExtractor {

        private static final Set<String> TRIMMINGS = Set.of("THUMBNAIL", "METADATA", "FONT", "MACRO", "RENDERING");
        private static final String PICTURE = ".*\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|pict|pct|svg|eps)";

        private final int deepest;
        private int depth;

        private Extractor(ParseContext context, int deepest) {
            super(context);
            this.deepest = deepest;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata part) {
            return !isTrimming(part) && super.shouldParseEmbedded(part);
        }

        @Override
        public void parseEmbedded(InputStream content, ContentHandler handler, Metadata part, boolean html)
                throws SAXException, IOException {
            depth++;
            try {
                if (depth > deepest) {
                    part.set(TOO_DEEP, "true");
                    super.parseEmbedded(InputStream.nullInputStream(), handler, part, html);
                } else {
                    super.parseEmbedded(content, handler, part, html);
                }
            } finally {
                depth--;
            }
        }

        private static boolean isTrimming(Metadata part) {
            String kind = part.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
            return kind != null && (TRIMMINGS.contains(kind) || kind.equals("INLINE") && isPicture(part));
        }

        private static boolean isPicture(Metadata part) {
            String type = part.get(HttpHeaders.CONTENT_TYPE);
            String name = part.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            return type != null && type.startsWith("image/")
                    || name != null && name.toLowerCase(Locale.ROOT).matches(PICTURE);
        }
    }
}
