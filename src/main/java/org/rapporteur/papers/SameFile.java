package org.rapporteur.papers;

import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Phrase;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;

/**
 * A file that is here already with the same bytes, in a paper the reader may have.
 *
 * @param paper the paper
 * @param meeting its meeting, if the reader may see it
 * @param language the language it is in there
 * @param version number of the version
 * @param newest whether it is the newest in that language
 */
public record SameFile(
        PaperSummary paper, @Nullable MeetingSummary meeting, LanguageTag language, int version, boolean newest) {

    /** What to tell who hands it in for a meeting. */
    public Phrase sentence(MeetingId to) {
        return meeting == null || paper.meetingId().equals(to)
                ? Phrase.of("papers.problem.same-file", paper.symbol())
                : Phrase.of("papers.problem.same-file-elsewhere", paper.symbol(), meeting.phrase());
    }

    /** What to tell who adds it to a paper in a language. */
    public Phrase sentence(PaperSummary to, LanguageTag as) {
        if (!paper.id().equals(to.id())) {
            return sentence(to.meetingId());
        }
        return language.equals(as) && newest
                ? Phrase.of("papers.problem.same-version", version)
                : Phrase.of("papers.problem.same-as-version", version, language.value());
    }
}
