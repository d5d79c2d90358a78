package org.rapporteur.extraction.internal;

import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Works inside the child: asks, as Tika's own parsers do about a part, which parsers there are, and answers them as text. */
public final class AskingParser implements Parser {

    /** The media type it reads: one that Tika knows and no parser of the child's. */
    public static final String TYPE = "application/rss+xml";

    private static final long serialVersionUID = 1;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.parse(TYPE));
    }

    @Override
    public void parse(InputStream content, ContentHandler handler, Metadata metadata, ParseContext context)
            throws SAXException {
        Set<String> names = new TreeSet<>();
        collect(new EmbeddedDocumentUtil(context).getTikaConfig().getParser(), names);
        var text = new XHTMLContentHandler(handler, metadata);
        text.startDocument();
        for (String name : names) {
            text.element("p", name);
        }
        text.endDocument();
    }

    private static void collect(Parser parser, Set<String> names) {
        if (parser instanceof CompositeParser several) {
            several.getAllComponentParsers().forEach(part -> collect(part, names));
        } else if (parser instanceof ParserDecorator decorated) {
            collect(decorated.getWrappedParser(), names);
        } else {
            names.add(parser.getClass().getName());
        }
    }
}
