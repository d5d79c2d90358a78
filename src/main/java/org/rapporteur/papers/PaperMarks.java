package org.rapporteur.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.exports.Marks;
import org.rapporteur.exports.NotMarkable;
import org.rapporteur.extraction.Drawing;
import org.rapporteur.preview.Previews;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Copies of restricted papers say on each page who got them, when, and a code that stands in the trail, so that a page that
 * turns up elsewhere can be traced. PDF pages are marked, for an office file those that can be drawn of it, and only of files
 * the reader process survived; every other copy goes out as it is, and the trail says so.
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
    private final Previews previews;
    private final Rights rights;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();

    PaperMarks(Marks marks, Previews previews, Rights rights, AuditTrail audit) {
        this.marks = marks;
        this.previews = previews;
        this.rights = rights;
        this.audit = audit;
    }

    /** What stands on copies of a file; says nothing of pages that turn out not to be drawn. */
    CopyMark of(Paper paper, FileVersion version) {
        return of(paper.classification(), version.mediaType(), version.size(), version.extraction());
    }

    /** The same of a file of this kind. */
    CopyMark of(Classification classification, String mediaType, long size, ExtractionState extraction) {
        if (classification == Classification.PUBLIC) {
            return CopyMark.NOT_NEEDED;
        }
        if (!READ.contains(extraction)) {
            return CopyMark.IMPOSSIBLE;
        }
        if (mediaType.equals(PDF)) {
            return size > Marks.LARGEST ? CopyMark.IMPOSSIBLE : CopyMark.ON_EACH_PAGE;
        }
        return previews.draws(Drawing.PAGES, mediaType) ? CopyMark.ON_PAGES_MADE_OF_IT : CopyMark.IMPOSSIBLE;
    }

    /** Which of these office files are known to have no pages that can be drawn. */
    List<String> withoutPages(Collection<String> sha256s) {
        return previews.impossible(Drawing.PAGES, sha256s);
    }

    /** The mark of a fresh copy of this file, with a code of its own; none when its copies are not marked. */
    Optional<Mark> mark(Paper paper, FileVersion version, Instant at) {
        var how = of(paper, version);
        return how.isMarked()
                ? Optional.of(new Mark(
                        how,
                        code(),
                        paper.getId(),
                        paper.symbol(),
                        rights.reader().name(),
                        at))
                : Optional.empty();
    }

    private String code() {
        var code = new StringBuilder();
        random.ints(CODE, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
        return code.insert(CODE / 2, '-').toString();
    }

    /** The marked copy, made when it is asked for and no transaction is open; never served in parts, since each is another. */
    Resource copy(Resource original, Mark mark) {
        var lines = List.of(mark.reader(), MINUTE.format(mark.at()), mark.symbol() + " " + mark.code());
        return new InputStreamResource(
                () -> {
                    try {
                        return marked(original, lines);
                    } catch (NotMarkable e) {
                        unmarked(mark, String.valueOf(e.getMessage()));
                        return original.getInputStream();
                    }
                },
                original.getDescription());
    }

    /**
     * The marked pages that go out in place of an office file; none when they cannot be drawn after all, and then the trail
     * says that the file went out without a mark. No transaction may be open: drawing takes seconds.
     *
     * @throws org.rapporteur.base.problem.Unavailable when the store cannot be read or written
     */
    Optional<Resource> pages(Mark mark, String sha256, String mediaType) {
        var pages = previews.drawn(Drawing.PAGES, sha256, mediaType);
        if (pages.isEmpty()) {
            unmarked(mark, "its pages cannot be drawn");
        }
        return pages.map(drawn -> copy(previews.content(drawn), mark));
    }

    private void unmarked(Mark mark, String why) {
        audit.append("paper.sent-unmarked", "paper", mark.paper(), mark.symbol(), mark.code() + " " + why);
    }

    private InputStream marked(Resource original, List<String> lines) throws IOException, NotMarkable {
        try (var content = original.getInputStream()) {
            return new ByteArrayInputStream(marks.onEachPage(content.readAllBytes(), lines));
        }
    }

    /**
     * What stands on one copy.
     *
     * @param how where it stands
     * @param code what the trail finds it by
     * @param paper the paper
     * @param symbol the paper's symbol
     * @param reader the name of who gets the copy
     * @param at when, UTC
     */
    record Mark(CopyMark how, String code, UUID paper, String symbol, String reader, Instant at) {}
}
