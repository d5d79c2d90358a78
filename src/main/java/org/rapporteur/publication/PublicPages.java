package org.rapporteur.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Readers;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.MeetingFilter;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.Papers;
import org.rapporteur.recommendations.RecommendationFilter;
import org.rapporteur.recommendations.Recommendations;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Plain pages for everyone: served as HTML without the application around them, so that they open fast, print well and show
 * a card where they are shared. They are made as the public sees the portal, also when the visitor happens to be signed in.
 */
@Controller
@RequestMapping("/public")
class PublicPages {

    private static final int MOST = 200;

    private final Readers readers;
    private final Meetings meetings;
    private final Agenda agenda;
    private final Papers papers;
    private final Recommendations recommendations;
    private final Parties parties;
    private final Translations translations;

    PublicPages(
            Readers readers,
            Meetings meetings,
            Agenda agenda,
            Papers papers,
            Recommendations recommendations,
            Parties parties,
            Translations translations) {
        this.readers = readers;
        this.meetings = meetings;
        this.agenda = agenda;
        this.papers = papers;
        this.recommendations = recommendations;
        this.parties = parties;
        this.translations = translations;
    }

    @GetMapping
    String all(Model model, Locale browser, @RequestParam(required = false) @Nullable String lang) {
        var words = words(model, browser, lang);
        List<MeetingSummary> published = readers.asPublic(
                () -> meetings.find(MeetingFilter.ALL, PageRequest.of(0, MOST)).getContent());
        model.addAttribute(
                "meetings",
                published.stream()
                        .map(meeting -> words.meeting(meeting, hosts(meeting)))
                        .toList());
        return "public/meetings";
    }

    @GetMapping("/meetings/{id}")
    String meeting(
            @PathVariable UUID id,
            Model model,
            Locale browser,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String lang) {
        var words = words(model, browser, lang);
        var meetingId = new MeetingId(id);
        readers.asPublic(() -> {
            var meeting = meetings.get(meetingId);
            model.addAttribute("meeting", words.meeting(meeting, hosts(meeting)));
            model.addAttribute("agenda", agenda.of(meetingId));
            model.addAttribute(
                    "papers",
                    papers.findWithFiles(PaperFilter.of(meetingId), PageRequest.of(0, MOST, Papers.BY_SYMBOL)).stream()
                            .map(words::paper)
                            .toList());
            model.addAttribute(
                    "recommendations",
                    recommendations.read(RecommendationFilter.of(meetingId), PageRequest.of(0, MOST)).stream()
                            .map(words::recommendation)
                            .toList());
            return true;
        });
        model.addAttribute("address", request.getRequestURL().toString());
        return "public/meeting";
    }

    private List<String> hosts(MeetingSummary meeting) {
        Map<PartyId, PartySummary> known = parties.byIds(meeting.hosts());
        return meeting.hosts().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(PartySummary::name)
                .toList();
    }

    private PublicWords words(Model model, Locale browser, @Nullable String lang) {
        var wanted = lang == null ? browser : Locale.forLanguageTag(lang);
        var words = new PublicWords(translations, Translations.spoken(wanted));
        model.addAttribute("words", words);
        return words;
    }

    @ExceptionHandler({Problem.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String nothing(Model model, Locale browser) {
        words(model, browser, null);
        return "public/nothing";
    }
}
