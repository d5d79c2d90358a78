package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.recommendations.Addressees;
import org.rapporteur.recommendations.DeadlineKind;
import org.rapporteur.recommendations.LineageDetails;
import org.rapporteur.recommendations.Lineages;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.RecommendationId;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.SourceDetails;
import org.rapporteur.recommendations.TextState;
import org.rapporteur.recommendations.TextVersionDetails;

/** One recommendation read like a story: what it says, why it exists, where each addressee stands, how it went. */
@Route("recommendations/:recommendationId")
@PermitAll
class RecommendationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int TITLE = 110;

    private final Recommendations recommendations;
    private final Meetings meetings;
    private final Lineages lineages;
    private final Addressees addressees;
    private final StandingCard.Factory standings;
    private String title = "";

    RecommendationView(
            Recommendations recommendations,
            Lineages lineages,
            Meetings meetings,
            Addressees addressees,
            StandingCard.Factory standings) {
        this.recommendations = recommendations;
        this.lineages = lineages;
        this.meetings = meetings;
        this.addressees = addressees;
        this.standings = standings;
        addClassNames("recommendations", "story");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new RecommendationId(RecommendationsNavigation.id(event, RecommendationsNavigation.RECOMMENDATION));
        var language = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("lang")
                .orElse("");
        try {
            show(recommendations.get(id), language);
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void reload(RecommendationId id) {
        show(recommendations.get(id), "");
    }

    private void show(RecommendationDetails text, String language) {
        removeAll();
        var meeting = meetings.byIds(List.of(text.meetingId())).get(text.meetingId());
        title = text.number() + " · " + ShortText.of(text.text(), getLocale(), TITLE);
        var left = new Div(words(text, language));
        left.addClassName("stack");
        if (!text.addressees().isEmpty() || text.allParticipatingStates()) {
            left.add(standings.of(text, addressees.history(text.id()), zone(meeting), () -> reload(text.id())));
        }
        if (text.versions().size() > 1) {
            left.add(versions(text.versions()));
        }
        var right = new Div(whyItExists(text, meeting));
        right.add(new RelationsCard(lineages, text, () -> reload(text.id())));
        right.add(facts(text));
        right.addClassName("stack");
        if (text.textState().isBeingWritten() && recommendations.mayDraft(text.meetingId())) {
            right.addComponentAsFirst(new DraftingCheck(text));
        }
        var columns = new Div(left, right);
        columns.addClassName("columns");
        add(header(text, meeting));
        if (text.textState() == TextState.MERGED) {
            add(whereItWent(text));
        }
        add(columns);
    }

    private PageHeader header(RecommendationDetails text, @Nullable MeetingSummary meeting) {
        var header = new PageHeader(title)
                .crumb(new RouterLink(getTranslation("recommendations.title"), RecommendationsView.class));
        if (meeting != null) {
            header.crumb(new RouterLink(
                    MeetingWords.label(meeting, getLocale()),
                    MeetingRecommendationsView.class,
                    MeetingsNavigation.of(meeting.id())));
        }
        var force = getTranslation("recommendations.force." + text.force());
        var owed = text.textState().isBeingWritten() || text.textState() == TextState.ADOPTED;
        header.line(state(text, zone(meeting))).line(owed ? force + " · " + deadline(text) : force);
        new RecommendationActions(recommendations, lineages, text, () -> reload(text.id())).addTo(header);
        return header;
    }

    /** Whoever comes with the number of a merged text is shown the way to the one that counts now. */
    private Component whereItWent(RecommendationDetails text) {
        var notice = new Div(new Icon("link"));
        notice.addClassNames("guard", "merged-notice");
        var went =
                text.lineage().stream().filter(LineageDetails::tellsWhereItWent).findFirst();
        if (went.isPresent()) {
            var other = went.get();
            notice.add(
                    new Span(getTranslation("recommendations.merged", text.number())),
                    new RouterLink(
                            other.number() + " · " + ShortText.of(other.text(), getLocale(), TITLE),
                            RecommendationView.class,
                            RecommendationsNavigation.of(other.other())));
        } else {
            notice.add(new Span(getTranslation("recommendations.merged-hidden", text.number())));
        }
        return notice;
    }

    private Component state(RecommendationDetails text, ZoneId zone) {
        var adopted = text.adoptedAt();
        if (text.textState() == TextState.ADOPTED && adopted != null) {
            var day = Dates.day(adopted.atZone(zone).toLocalDate(), getLocale());
            return new Chip(getTranslation("recommendations.adopted-on", day), Tone.GOOD);
        }
        var tone = text.textState() == TextState.TABLED
                ? Tone.ACCENT
                : text.textState().isBeingWritten() ? Tone.PENDING : Tone.NEUTRAL;
        return new Chip(getTranslation("recommendations.state." + text.textState()), tone);
    }

    private String deadline(RecommendationDetails text) {
        var date = text.deadline().date();
        return text.deadline().kind() == DeadlineKind.DATE && date != null
                ? getTranslation("recommendations.deadline.by", Dates.day(date, getLocale()))
                : getTranslation("recommendations.deadline." + text.deadline().kind());
    }

    private Card words(RecommendationDetails text, String wanted) {
        var language = language(text, wanted);
        var body = new Div();
        body.addClassName("story-text");
        body.getElement().setAttribute("lang", language);
        body.add(paragraphs(in(text.text(), language)));
        for (var part : text.parts()) {
            var words = part.text();
            if (words != null) {
                var label = new Span(part.label() + " ");
                label.addClassName("story-part-label");
                body.add(new Paragraph(label, new Span(in(words, language))));
            }
        }
        var languages = new Div();
        languages.addClassName("story-languages");
        text.text().texts().keySet().forEach(tag -> languages.add(languageLink(text, tag, tag.equals(language))));
        var card = new Card(getTranslation("recommendations.what-it-says"));
        card.addClassName("story-words");
        return card.with(body, languages);
    }

    private Component languageLink(RecommendationDetails text, String tag, boolean here) {
        var name = LanguageTag.of(tag).displayName(Locale.forLanguageTag(tag));
        var words = tag.equals(text.text().originalLanguage().value())
                ? getTranslation("recommendations.language-original", name)
                : name;
        var link = new RouterLink(words, RecommendationView.class, RecommendationsNavigation.of(text.id()));
        link.setQueryParameters(QueryParameters.of("lang", tag));
        link.addClassNames("chip", here ? Tone.ACCENT.css() : Tone.NEUTRAL.css());
        link.setHighlightAction((_, _) -> {});
        link.getElement().setAttribute("lang", tag);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private String language(RecommendationDetails text, String wanted) {
        var texts = text.text().texts();
        if (texts.containsKey(wanted)) {
            return wanted;
        }
        var reader = getLocale().getLanguage();
        return texts.containsKey(reader) ? reader : texts.keySet().iterator().next();
    }

    private static String in(LocalizedText text, String language) {
        return text.texts().getOrDefault(language, text.original());
    }

    private static Component[] paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(Paragraph::new).toArray(Component[]::new);
    }

    private Card whyItExists(RecommendationDetails text, @Nullable MeetingSummary meeting) {
        var card = new Card(getTranslation("recommendations.why"));
        var chain = new Div();
        chain.addClassName("origins");
        text.sources().forEach(source -> chain.add(origin(source, meeting)));
        if (text.sources().isEmpty()) {
            chain.add(new Span(getTranslation("recommendations.why-nothing")));
        }
        return card.with(chain);
    }

    private Component origin(SourceDetails source, @Nullable MeetingSummary meeting) {
        var kind = getTranslation("recommendations.source." + source.source().kind());
        if (source.label() == null || source.path() == null) {
            return line(kind, new Span(getTranslation("recommendations.source.hidden")));
        }
        var link = new Anchor(source.path(), source.label());
        link.getElement().setAttribute("router-link", true);
        var page = source.source().page();
        var where = page != null
                ? ", " + getTranslation("recommendations.source.page", page)
                : meeting == null ? "" : ", " + MeetingWords.shortLabel(meeting, getLocale());
        return line(kind, new Span(link, new Span(where)));
    }

    private static Component line(String kind, Component what) {
        var line = new Div(new Chip(kind), what);
        line.addClassName("origin");
        return line;
    }

    private Card facts(RecommendationDetails text) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "recommendations.kind", getTranslation("recommendations.kind." + text.kind()));
        fact(facts, "recommendations.force", getTranslation("recommendations.force." + text.force()));
        fact(facts, "recommendations.deadline", deadline(text));
        if (!text.themes().isEmpty()) {
            fact(facts, "recommendations.themes", String.join(", ", text.themes()));
        }
        var reason = text.stateReason();
        if (reason != null) {
            fact(facts, "recommendations.reason", reason);
        }
        return new Card(getTranslation("recommendations.facts")).with(facts);
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Card versions(List<TextVersionDetails> versions) {
        var card = new Card(getTranslation("recommendations.versions"));
        for (var version : versions.reversed()) {
            var day = Dates.day(version.at().atZone(ZoneOffset.UTC).toLocalDate(), getLocale());
            var name = version.reason().isEmpty()
                    ? getTranslation("recommendations.version-adopted", day)
                    : getTranslation(
                            "recommendations.version-corrigendum", version.number() - 1, day, version.reason());
            var text = new Div(paragraphs(version.text().forReader(getLocale())));
            text.addClassName("version-text");
            var details = new Details(name, text);
            card.with(details);
        }
        return card;
    }

    private static ZoneId zone(@Nullable MeetingSummary meeting) {
        return meeting == null ? ZoneOffset.UTC : meeting.zone();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
