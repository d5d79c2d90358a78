package org.rapporteur.recommendations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.directory.Organisations;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of recommendations: from the first draft to adoption, and what comes after. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Recommendations {

    private static final Set<TextState> ENDINGS =
            EnumSet.of(TextState.REJECTED, TextState.WITHDRAWN, TextState.SUPERSEDED);

    private final RecommendationRepository recommendations;
    private final RecommendationGate gate;
    private final RecommendationReading reading;
    private final RecommendationNumbers numbers;
    private final RecommendationSearch search;
    private final Origins origins;
    private final Meetings meetings;
    private final Delegations delegations;
    private final Parties parties;
    private final Organisations organisations;
    private final Rights rights;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recommendations(
            RecommendationRepository recommendations,
            RecommendationGate gate,
            RecommendationReading reading,
            RecommendationNumbers numbers,
            RecommendationSearch search,
            Origins origins,
            Meetings meetings,
            Delegations delegations,
            Parties parties,
            Organisations organisations,
            Rights rights,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recommendations = recommendations;
        this.gate = gate;
        this.reading = reading;
        this.numbers = numbers;
        this.search = search;
        this.origins = origins;
        this.meetings = meetings;
        this.delegations = delegations;
        this.parties = parties;
        this.organisations = organisations;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A page of the recommendations the reader may see, in the order of their numbers unless the page says otherwise. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Page<RecommendationSummary> find(RecommendationFilter filter, Pageable page) {
        var found = visible(filter, page);
        return new PageImpl<>(reading.summaries(found.getContent()), found.getPageable(), found.getTotalElements());
    }

    /** The same page without counting the others, for who knows how many there are. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<RecommendationSummary> list(RecommendationFilter filter, Pageable page) {
        return reading.summaries(recommendations
                .findBy(visible(filter), found -> found.slice(inOrder(page)))
                .getContent());
    }

    /** The same page with everything about each of them. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Page<RecommendationDetails> read(RecommendationFilter filter, Pageable page) {
        var found = visible(filter, page);
        return new PageImpl<>(reading.details(found.getContent()), found.getPageable(), found.getTotalElements());
    }

    /**
     * Everything about the recommendations of a meeting the reader may see.
     *
     * @throws NotFound when the reader may not see the meeting
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Page<RecommendationDetails> readOf(MeetingId meeting, Pageable page) {
        return read(RecommendationFilter.of(meetings.get(meeting).id()), page);
    }

    private Page<Recommendation> visible(RecommendationFilter filter, Pageable page) {
        return recommendations.findAll(visible(filter), inOrder(page));
    }

    private Specification<Recommendation> visible(RecommendationFilter filter) {
        return RecommendationQueries.openTo(rights.reader().tokens())
                .and(RecommendationQueries.matching(filter, reading.today()));
    }

    private static Pageable inOrder(Pageable page) {
        return PageRequest.of(
                page.getPageNumber(), page.getPageSize(), page.getSortOr(RecommendationQueries.BY_NUMBER));
    }

    /** How many recommendations the reader may see that the filter lets through. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public long count(RecommendationFilter filter) {
        return recommendations.count(visible(filter));
    }

    /** Themes of the recommendations the reader may see, in alphabetical order. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<String> themes() {
        return recommendations.themes(rights.reader().tokens());
    }

    /** @throws NotFound when there is none, or none the reader may see */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public RecommendationDetails get(RecommendationId id) {
        return reading.details(gate.visible(id));
    }

    /** Whether the reader may draft text for a meeting. */
    @Transactional(readOnly = true)
    public boolean mayDraft(MeetingId meeting) {
        return rights.mayDraft(meeting.value());
    }

    /** Whether the reader may adopt, correct and end texts. */
    @Transactional(readOnly = true)
    public boolean mayAdopt() {
        return rights.isSecretariat();
    }

    /**
     * Makes a draft with the next number of its meeting.
     *
     * @throws NotFound when the reader may not see the meeting
     * @throws Forbidden when the reader may not draft for it
     * @throws Conflict when the meeting is over
     * @throws InvalidInput when a source or an addressee is not known
     */
    public RecommendationDetails draft(MeetingId meetingId, RecommendationForm form) {
        return make("recommendation.drafted", meetingId, form, false);
    }

    /**
     * Notes a text that was found, such as a proposed action, as a candidate with the next number of its meeting; it is
     * taken up as a draft or rejected later.
     *
     * @throws NotFound when the reader may not see the meeting
     * @throws Forbidden when the reader may not draft for it
     * @throws Conflict when the meeting is over
     * @throws InvalidInput when it names no source, or a source or an addressee is not known
     */
    public RecommendationDetails propose(MeetingId meetingId, RecommendationForm form) {
        InvalidInput.check()
                .that(!form.sources().isEmpty(), "sources", "problem.required")
                .throwIfAny();
        return make("recommendation.found", meetingId, form, true);
    }

    private RecommendationDetails make(String action, MeetingId meetingId, RecommendationForm form, boolean candidate) {
        var meeting = meetings.get(meetingId);
        rights.require(rights.mayDraft(meetingId.value()));
        meetings.requireOpen(meetingId);
        origins.require(form.sources());
        var text = new Recommendation(
                meetingId.value(),
                meeting.seriesId().value(),
                meeting.edition(),
                numbers.next(meetingId.value()),
                meeting.published(),
                form,
                addressed(form));
        var made = recommendations.saveAndFlush(candidate ? text.asCandidate() : text);
        changed(action, made, meeting.label());
        return reading.details(made);
    }

    /** The recommendations the reader may see that come from a thing, such as a paper, in the order of their numbers. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<RecommendationSummary> comingFrom(SourceKind kind, UUID thing) {
        return reading.summaries(recommendations.findAll(
                RecommendationQueries.openTo(rights.reader().tokens())
                        .and(RecommendationQueries.comingFrom(kind, thing)),
                RecommendationQueries.BY_NUMBER));
    }

    /**
     * Writes a draft anew.
     *
     * @param version the version the reader saw
     * @throws Conflict when the text is adopted, or the meeting is over
     */
    public RecommendationDetails change(RecommendationId id, RecommendationForm form, long version) {
        var draft = gate.draftable(id);
        StaleVersion.check(version, draft.version());
        meetings.requireOpen(new MeetingId(draft.meetingId()));
        var known = draft.sources();
        origins.require(form.sources().stream()
                .filter(source -> !known.contains(source))
                .toList());
        draft.edit(form, addressed(form));
        recommendations.flush();
        changed("recommendation.changed", draft, "");
        return reading.details(draft);
    }

    /** Lays a draft before the meeting: everyone who takes part may read it from now on. */
    public RecommendationDetails table(RecommendationId id) {
        var draft = gate.draftable(id);
        meetings.requireOpen(new MeetingId(draft.meetingId()));
        draft.table(clock.instant());
        recommendations.flush();
        changed("recommendation.tabled", draft, "");
        return reading.details(draft);
    }

    /** Takes a tabled text back for more work. */
    public RecommendationDetails returnToDraft(RecommendationId id) {
        var draft = gate.draftable(id);
        meetings.requireOpen(new MeetingId(draft.meetingId()));
        draft.returnToDraft();
        recommendations.flush();
        changed("recommendation.taken-back", draft, "");
        return reading.details(draft);
    }

    /**
     * Adopts a text; one that was never tabled is tabled in the same step. Only the secretariat adopts.
     *
     * @throws Forbidden when the reader is not of the secretariat
     * @throws Conflict when it addresses nobody, comes from nowhere, is adopted already, or the meeting is over
     */
    public RecommendationDetails adopt(RecommendationId id) {
        var text = gate.visible(id);
        rights.require(rights.isSecretariat());
        var meetingId = new MeetingId(text.meetingId());
        meetings.requireOpen(meetingId);
        var now = clock.instant();
        if (text.textState() == TextState.DRAFT) {
            text.table(now);
        }
        Set<UUID> states = text.addressesAllStates()
                ? delegations.participatingStates(meetingId).stream()
                        .map(PartyId::value)
                        .collect(Collectors.toSet())
                : Set.of();
        text.adopt(states, due(text.deadline(), meetingId), now);
        recommendations.flush();
        changed("recommendation.adopted", text, text.addressees().size() + " addressees");
        events.publishEvent(new RecommendationAdopted(id));
        return reading.details(text);
    }

    private @Nullable LocalDate due(Deadline deadline, MeetingId meeting) {
        return switch (deadline.kind()) {
            case NONE -> null;
            case DATE -> deadline.date();
            case NEXT_EDITION, CONTINUOUS ->
                meetings.next(meeting).map(MeetingSummary::firstDay).orElse(null);
        };
    }

    /**
     * Corrects adopted text by a corrigendum; the text it replaces stays readable.
     *
     * @param version the version the reader saw
     * @throws Forbidden when the reader is not of the secretariat
     * @throws Conflict when the text is not adopted
     * @throws InvalidInput when the reason is missing or nothing changes
     */
    public RecommendationDetails correct(RecommendationId id, CorrigendumForm form, long version) {
        var text = gate.visible(id);
        rights.require(rights.isSecretariat());
        StaleVersion.check(version, text.version());
        text.correct(form.text(), form.parts(), form.reason(), clock.instant());
        recommendations.flush();
        changed("recommendation.corrected", text, form.reason());
        return reading.details(text);
    }

    /**
     * Ends the life of a text: rejected, withdrawn or superseded; the number stays findable. What goes into another text is
     * merged by {@link Lineages}.
     *
     * @throws InvalidInput when the reason is missing or this is no ending
     * @throws Conflict when no step leads there
     */
    public RecommendationDetails end(RecommendationId id, TextState ending, String reason) {
        if (!ENDINGS.contains(ending)) {
            throw InvalidInput.of("to", "problem.value", ending);
        }
        var text = gate.governed(id);
        text.end(ending, reason);
        recommendations.flush();
        changed("recommendation.ended", text, ending + ": " + reason);
        return reading.details(text);
    }

    private List<Addressed> addressed(RecommendationForm form) {
        var bodies = organisations.byIds(form.addressees().stream()
                .map(AddresseeForm::organisation)
                .filter(Objects::nonNull)
                .toList());
        var known = parties.byIds(form.addressees().stream()
                .map(AddresseeForm::party)
                .filter(Objects::nonNull)
                .toList());
        var check = InvalidInput.check();
        var addressed = new ArrayList<Addressed>();
        for (int i = 0; i < form.addressees().size(); i++) {
            var addressee = form.addressees().get(i);
            var organisation = addressee.organisation();
            var party = addressee.party();
            if (organisation != null) {
                var body = bodies.get(organisation);
                check.that(
                        body != null, "addressees[" + i + "].organisationId", "recommendations.problem.unknown-party");
                if (body != null) {
                    addressed.add(new Addressed(
                            body.party().id().value(), organisation.value(), addressee.role(), addressee.parts()));
                }
            } else if (party != null) {
                check.that(
                        known.containsKey(party),
                        "addressees[" + i + "].partyId",
                        "recommendations.problem.unknown-party");
                addressed.add(new Addressed(party.value(), null, addressee.role(), addressee.parts()));
            }
        }
        check.throwIfAny();
        return addressed;
    }

    private void changed(String action, Recommendation text, String detail) {
        audit.append(action, "recommendation", text.getId(), text.number(), detail);
        search.publish(text);
        events.publishEvent(
                new RecommendationChanged(new RecommendationId(text.getId()), new MeetingId(text.meetingId())));
    }
}
