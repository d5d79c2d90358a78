package org.rapporteur.extraction.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.sax.AbstractRecursiveParserWrapperHandler;

/**
 * The documents within a document: attachments of a message, files of an archive, sheets put into a text.
 *
 * @param met how many there were, pictures and fonts not counted
 * @param unreadable the names of those that could not be read
 * @param texts the text of the others, each headed by its name
 * @param more whether there were more than the child reads; the rest stands among the unreadable as one
 */
record Parts(int met, List<String> unreadable, List<String> texts, boolean more) {

    /** Containers whose parts were put there by a person; what cannot be read in them is missed. */
    private static final Set<String> OF_PARTS =
            Set.of("message/rfc822", "application/vnd.ms-outlook", "application/zip", "application/pdf");

    private static final Set<String> TRIMMINGS =
            Set.of("INLINE", "THUMBNAIL", "METADATA", "FONT", "MACRO", "RENDERING");

    /** Stands for the parts beyond the limit, whose names the child does not say. */
    private static final String MORE = "…";

    static Parts of(List<Metadata> documents, int deepest) {
        Metadata container = documents.getFirst();
        boolean missed = OF_PARTS.contains(mediaType(container));
        int met = 0;
        List<String> unreadable = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Metadata part : documents.subList(1, documents.size())) {
            if (isTrimming(part)) {
                continue;
            }
            met++;
            String text = String.join("\n\n", XhtmlText.pages(Interpreter.content(part)))
                    .strip();
            if (depth(part) > deepest || failed(part) || missed && Interpreter.wasNotParsed(part)) {
                unreadable.add(name(part));
            } else if (!text.isEmpty()) {
                texts.add(name(part) + "\n" + text);
            }
        }
        boolean more = Boolean.parseBoolean(
                container.get(AbstractRecursiveParserWrapperHandler.EMBEDDED_RESOURCE_LIMIT_REACHED));
        if (more) {
            unreadable.add(MORE);
        }
        return new Parts(met, List.copyOf(unreadable), List.copyOf(texts), more);
    }

    private static boolean isTrimming(Metadata part) {
        String kind = part.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        return kind != null && TRIMMINGS.contains(kind) || Interpreter.isImage(mediaType(part));
    }

    private static boolean failed(Metadata part) {
        return part.get(TikaCoreProperties.EMBEDDED_EXCEPTION) != null
                || Boolean.parseBoolean(part.get(TikaCoreProperties.IS_ENCRYPTED));
    }

    private static int depth(Metadata part) {
        String path = Optional.ofNullable(part.get(TikaCoreProperties.EMBEDDED_ID_PATH))
                .orElse("/");
        return (int) path.chars().filter(c -> c == '/').count();
    }

    private static String mediaType(Metadata document) {
        String type =
                Optional.ofNullable(document.get(HttpHeaders.CONTENT_TYPE)).orElse("");
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters).strip();
    }

    private static String name(Metadata part) {
        return CleanText.line(
                Optional.ofNullable(part.get(TikaCoreProperties.RESOURCE_NAME_KEY))
                        .orElse("-"),
                200);
    }
}
