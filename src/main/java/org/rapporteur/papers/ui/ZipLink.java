package org.rapporteur.papers.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.Collection;
import java.util.stream.Collectors;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperId;

/** "I am leaving for the airport": papers of a meeting to take along as one archive. */
class ZipLink extends Anchor {

    private ZipLink(MeetingId meeting, String query, String text) {
        super("files/meetings/" + meeting + "/papers.zip" + (query.isEmpty() ? "" : "?" + query), text);
        addComponentAsFirst(new Icon("download"));
        addClassName("zip-link");
        getElement().setAttribute("download", true);
        getElement().setAttribute("router-ignore", true);
    }

    /** All papers of a list, on whichever of its pages they stand. */
    static ZipLink of(MeetingId meeting, PaperAddress list, String text) {
        return new ZipLink(meeting, list.in(null).parameters().getQueryString(), text);
    }

    /** Only what was stored since the reader took all papers of the meeting. */
    static ZipLink changed(MeetingId meeting, String text) {
        return new ZipLink(meeting, "changed=true", text);
    }

    /** These papers and no others. */
    static ZipLink of(MeetingId meeting, Collection<PaperId> papers, String text) {
        var ids = papers.stream().map(PaperId::toString).collect(Collectors.joining(","));
        return new ZipLink(meeting, "paper=" + ids, text);
    }
}
