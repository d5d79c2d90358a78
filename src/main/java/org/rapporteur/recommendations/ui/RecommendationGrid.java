package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.directory.ui.PartyFlag;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.recommendations.DeadlineKind;
import org.rapporteur.recommendations.RecommendationFilter;
import org.rapporteur.recommendations.RecommendationSummary;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.TextState;

/** Recommendations line by line, fetched as one scrolls; on a phone a line is a card. */
final class RecommendationGrid extends Grid<RecommendationSummary> {

    private static final int PHONE = 860;
    private static final int FLAGS = 6;

    private final Meetings meetings;
    private final Map<MeetingId, String> labels = new HashMap<>();
    private final List<Column<RecommendationSummary>> wide;
    private final Column<RecommendationSummary> card;
    private @Nullable Registration resized;

    /**
     * @param count how many there are, which whoever shows them has asked already
     * @param withMeeting whether they are of several meetings
     */
    RecommendationGrid(
            Recommendations recommendations,
            Meetings meetings,
            RecommendationFilter filter,
            long count,
            boolean withMeeting) {
        this.meetings = meetings;
        addClassName("register");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(count <= 12);
        var number = addColumn(RecommendationSummary::number)
                .setHeader(getTranslation("recommendations.number"))
                .setWidth("84px")
                .setFlexGrow(0);
        var text = addColumn(new ComponentRenderer<>(this::title))
                .setHeader(getTranslation("recommendations.text"))
                .setFlexGrow(6);
        var meeting = addColumn(one -> label(one.meetingId()))
                .setHeader(getTranslation("recommendations.meeting"))
                .setFlexGrow(2);
        meeting.setVisible(withMeeting);
        var parties = addColumn(new ComponentRenderer<>(RecommendationGrid::flags))
                .setHeader(getTranslation("recommendations.addressees"))
                .setFlexGrow(2);
        var state = addColumn(new ComponentRenderer<>(one -> chip(this, one)))
                .setHeader(getTranslation("recommendations.state"))
                .setWidth("152px")
                .setFlexGrow(0);
        var came = addColumn(new ComponentRenderer<>(this::outcome))
                .setHeader(getTranslation("recommendations.what-came"))
                .setFlexGrow(2);
        card = addColumn(new ComponentRenderer<>(one -> card(one, withMeeting)))
                .setHeader(getTranslation("recommendations.title"));
        card.setVisible(false);
        wide = withMeeting
                ? List.of(number, text, meeting, parties, state, came)
                : List.of(number, text, parties, state, came);
        getElement().setAttribute("aria-label", getTranslation("recommendations.register"));
        setItems(DataProvider.fromCallbacks(
                query -> {
                    var page = recommendations.list(filter, VaadinSpringDataHelpers.toSpringPageRequest(query));
                    if (withMeeting) {
                        label(page);
                    }
                    return page.stream();
                },
                query -> {
                    query.getOffset();
                    query.getLimit();
                    return (int) count;
                }));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var page = attached.getUI().getPage();
        resized = page.addBrowserWindowResizeListener(event -> fit(event.getWidth()));
        page.executeJs("return window.innerWidth").then(Integer.class, this::fit);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (resized != null) {
            resized.remove();
        }
        super.onDetach(detached);
    }

    private void fit(int width) {
        var phone = width < PHONE;
        card.setVisible(phone);
        wide.forEach(column -> column.setVisible(!phone));
    }

    private Component title(RecommendationSummary one) {
        var link = new RouterLink(
                one.text().forReader(getLocale()), RecommendationView.class, RecommendationsNavigation.of(one.id()));
        link.addClassName("register-title");
        var remark = new Div(remark(one));
        remark.addClassName("small");
        return new Div(link, remark);
    }

    private String remark(RecommendationSummary one) {
        var deadline = one.deadline().kind() == DeadlineKind.DATE
                        && one.deadline().date() != null
                ? getTranslation(
                        "recommendations.deadline.by", Dates.day(one.deadline().date(), getLocale()))
                : getTranslation("recommendations.deadline." + one.deadline().kind());
        var words = getTranslation("recommendations.force." + one.force()) + " · " + deadline;
        return one.themes().isEmpty() ? words : words + " · " + String.join(", ", one.themes());
    }

    private static Component flags(RecommendationSummary one) {
        var flags = new Div();
        flags.addClassName("register-flags");
        one.addressees().stream().limit(FLAGS).forEach(party -> {
            var flag = new Span(new PartyFlag(party), hidden(party.name()));
            flag.getElement().setAttribute("title", party.name());
            flags.add(flag);
        });
        if (one.addressees().size() > FLAGS) {
            flags.add(new Span("+" + (one.addressees().size() - FLAGS)));
        }
        return flags;
    }

    private static Span hidden(String words) {
        var span = new Span(words);
        span.addClassName("sr-only");
        return span;
    }

    /** Where its text stands. */
    static Chip chip(Component speaker, RecommendationSummary one) {
        var tone = switch (one.textState()) {
            case ADOPTED -> Tone.GOOD;
            case TABLED -> Tone.ACCENT;
            case DRAFT, CANDIDATE -> Tone.PENDING;
            case SUPERSEDED, MERGED, WITHDRAWN, REJECTED -> Tone.NEUTRAL;
        };
        var into = one.mergedInto();
        return new Chip(
                into == null
                        ? speaker.getTranslation("recommendations.state." + one.textState())
                        : speaker.getTranslation("recommendations.state-merged", into),
                tone);
    }

    private Component outcome(RecommendationSummary one) {
        if (one.textState() != TextState.ADOPTED) {
            return new Span();
        }
        var headline = one.headline();
        var words = new Span(
                headline.noData()
                        ? getTranslation("recommendations.no-data")
                        : getTranslation("recommendations.n-of-m-reported", headline.reported(), headline.addressed()));
        words.addClassName("small");
        var line = new Div(words);
        line.addClassName("register-outcome-line");
        if (one.overdue() > 0) {
            var late =
                    new Span(new Icon("clock"), new Span(getTranslation("recommendations.overdue-n", one.overdue())));
            late.addClassNames("mx-overdue", "small");
            line.add(late);
        }
        var outcome = new Div(new DistributionBar(headline), line);
        outcome.addClassName("register-outcome");
        return outcome;
    }

    private Component card(RecommendationSummary one, boolean withMeeting) {
        var number = new Span(one.number());
        number.addClassName("register-number");
        var head = new Div(number, chip(this, one));
        head.addClassName("register-card-head");
        var box = new Div(head, title(one));
        box.addClassName("register-card");
        if (withMeeting) {
            var where = new Div(label(one.meetingId()));
            where.addClassName("small");
            box.add(where);
        }
        box.add(flags(one), outcome(one));
        return box;
    }

    private void label(List<RecommendationSummary> page) {
        var unknown = page.stream()
                .map(RecommendationSummary::meetingId)
                .filter(id -> !labels.containsKey(id))
                .collect(Collectors.toSet());
        meetings.byIds(unknown).forEach((id, meeting) -> labels.put(id, MeetingWords.label(meeting, getLocale())));
    }

    private String label(MeetingId id) {
        return labels.getOrDefault(id, "–");
    }
}
