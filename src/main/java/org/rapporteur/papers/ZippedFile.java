package org.rapporteur.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.meetings.AgendaItemDetails;

/**
 * A file on its way into an archive.
 *
 * @param paper its paper
 * @param rendition its language
 * @param version its version
 * @param shownUnder the items it was looked at under
 * @param newest whether there is none newer in that language
 */
record ZippedFile(
        PaperDetails paper,
        RenditionDetails rendition,
        FileVersionDetails version,
        List<AgendaItemDetails> shownUnder,
        boolean newest) {

    PaperDownloads.Taken taken() {
        return new PaperDownloads.Taken(paper.id(), rendition.language(), version.number());
    }

    /** The folder of its paper. */
    String folder() {
        return paper.summary().symbol().replace('/', '-');
    }

    /** Its name in that folder; an older version says so. */
    String nameOf(FileToSend file) {
        return newest ? file.name() : "v" + version.number() + " " + file.name();
    }

    ZipIndex.Line line(@Nullable String entry, @Nullable Problem problem) {
        var title = rendition.title();
        return new ZipIndex.Line(
                paper.summary().symbol(),
                title == null ? paper.summary().title() : title,
                rendition.language(),
                version.number(),
                shownUnder.stream()
                        .map(item -> (item.number() + " " + item.title()).strip())
                        .toList(),
                newest,
                entry,
                problem);
    }
}
