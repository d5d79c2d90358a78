package org.rapporteur.papers.ui;

import org.rapporteur.base.ui.TabBar;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.ui.MeetingsNavigation;

/** The faces of a meeting's papers: the list, what is there in which language, and what was asked for. */
class PaperFaces extends TabBar {

    PaperFaces(String label, MeetingId meeting) {
        super(label);
        addClassName("paper-faces");
        var parameters = MeetingsNavigation.of(meeting);
        tab(getTranslation("papers.face.list"), MeetingPapersView.class, parameters);
        tab(getTranslation("papers.face.languages"), LanguagesView.class, parameters);
        tab(getTranslation("papers.face.expected"), ExpectedPapersView.class, parameters);
    }
}
