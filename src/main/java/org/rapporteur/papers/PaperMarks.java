package org.rapporteur.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.exports.Marks;
import org.rapporteur.exports.NotMarkable;
import org.rapporteur.storage.StoredContent;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Copies of restricted papers say on each page who got them, when, and a code that stands in the trail, so that a page that
 * turns up elsewhere can be traced. Only PDF pages are marked, and only of files the reader process survived; every other
 * copy goes out as it is, and the trail says so.
 */
@Component
class PaperMarks {

    private static final String PDF = "application/pdf";
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE = 8;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final Set<ExtractionState> READ =
            EnumSet.of(ExtractionState.SEARCHABLE, ExtractionState.PARTIAL, ExtractionState.NO_TEXT);

    private final Marks marks;
    private final Rights rights;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();

    PaperMarks(Marks marks, Rights rights, AuditTrail audit) {
        this.marks = marks;
        this.rights = rights;
        this.audit = audit;
    }

    /** A fresh code for a copy of this file; none when its copies are not marked. */
    Optional<String> code(Paper paper, FileVersion version) {
        if (!marked(paper, version)) {
            return Optional.empty();
        }
        var code = new StringBuilder();
        random.ints(CODE, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
        return Optional.of(code.insert(CODE / 2, '-').toString());
    }

    /** Whether copies of this file are marked. */
    static boolean marked(Paper paper, FileVersion version) {
        return paper.classification() != Classification.PUBLIC
                && version.mediaType().equals(PDF)
                && version.size() <= Marks.LARGEST
                && READ.contains(version.extraction());
    }

    /** The marked copy, made when it is asked for and no transaction is open; never served in parts, since each is another. */
    Resource copy(StoredContent original, Paper paper, String code, Instant at) {
        var id = paper.getId();
        var symbol = paper.symbol();
        var lines = List.of(rights.reader().name(), MINUTE.format(at), symbol + " " + code);
        return new InputStreamResource(
                () -> {
                    try {
                        return marked(original, lines);
                    } catch (NotMarkable e) {
                        audit.append("paper.sent-unmarked", "paper", id, symbol, code + " " + e.getMessage());
                        return original.getInputStream();
                    }
                },
                original.getDescription());
    }

    private InputStream marked(StoredContent original, List<String> lines) throws IOException, NotMarkable {
        try (var content = original.getInputStream()) {
            return new ByteArrayInputStream(marks.onEachPage(content.readAllBytes(), lines));
        }
    }
}
