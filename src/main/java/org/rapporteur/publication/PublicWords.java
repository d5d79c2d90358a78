package org.rapporteur.publication;

import java.util.List;
import java.util.Locale;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.papers.FileAddress;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.recommendations.RecommendationDetails;

/** Says what the public pages show, in the visitor's language. */
final class PublicWords {

    private final Translations translations;
    private final Locale locale;

    PublicWords(Translations translations, Locale locale) {
        this.translations = translations;
        this.locale = locale;
    }

    /** Language of the page, BCP 47. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** A sentence by its key; called by the templates. */
    public String say(String key) {
        return translations.say(locale, key);
    }

    PublicMeeting meeting(MeetingSummary meeting, List<String> hosts) {
        return new PublicMeeting(
                meeting.id().toString(),
                translations.say(locale, meeting.phrase()),
                meeting.title(),
                meeting.seriesTitle(),
                meeting.city(),
                Dates.range(meeting.firstDay(), meeting.lastDay(), locale),
                String.join(", ", hosts),
                meeting.firstDay().getYear());
    }

    PublicPaper paper(PaperDetails paper) {
        var files = paper.renditions().stream()
                .filter(rendition -> paper.filesOpen() && !rendition.versions().isEmpty())
                .map(rendition -> new PublicFile(
                        rendition.language().toLocale().getDisplayLanguage(locale),
                        rendition.language().value(),
                        "/"
                                + FileAddress.of(
                                        paper.id(),
                                        rendition.language(),
                                        rendition.versions().getLast().number())))
                .toList();
        return new PublicPaper(
                paper.summary().symbol(),
                paper.summary().title(),
                paper.summary().language().value(),
                files);
    }

    PublicRecommendation recommendation(RecommendationDetails recommendation) {
        return new PublicRecommendation(
                recommendation.number(),
                recommendation.text().forReader(locale),
                recommendation.parts().stream()
                        .filter(part -> part.text() != null)
                        .map(part -> part.label() + " " + part.text().forReader(locale))
                        .toList(),
                recommendation.addressees().stream()
                        .map(addressee -> addressee.party().name())
                        .distinct()
                        .toList(),
                String.join(", ", recommendation.themes()));
    }

    /** A published meeting. */
    record PublicMeeting(
            String id, String label, String title, String series, String city, String days, String hosts, int year) {}

    /** A public paper. */
    record PublicPaper(String symbol, String title, String language, List<PublicFile> files) {}

    /** A file of a public paper. */
    record PublicFile(String name, String language, String address) {}

    /** An adopted recommendation. */
    record PublicRecommendation(
            String number, String text, List<String> parts, List<String> addressees, String themes) {}
}
