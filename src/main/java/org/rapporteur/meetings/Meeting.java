package org.rapporteur.meetings;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccessTokens;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.CountryCode;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.directory.PartyId;

/** One edition of a series. It guards its own state: whatever leads it somewhere it must not be, it refuses. */
@Entity
@Table(name = "meeting")
class Meeting extends BaseEntity {

    private static final int LONGEST_REASON = 1000;

    // Every look at a meeting tells its series, so it comes along.
    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "series_id", nullable = false)
    private Series series = new Series();

    @Column(nullable = false)
    private int edition;

    @Column(nullable = false, length = 300)
    private String title = "";

    @Column(nullable = false, length = 120)
    private String city = "";

    @Column(nullable = false, length = 2)
    private String country = "";

    @Column(nullable = false, length = 60)
    private String zone = "";

    @Column(nullable = false)
    private LocalDate firstDay = LocalDate.EPOCH;

    @Column(nullable = false)
    private LocalDate lastDay = LocalDate.EPOCH;

    @Column(nullable = false)
    private LocalTime opensAt = LocalTime.MIN;

    @Column(nullable = false)
    private LocalTime closesAt = LocalTime.MIN;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private MeetingFormat format = MeetingFormat.IN_PERSON;

    @Column(length = 500)
    private @Nullable String venue;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private MeetingState state = MeetingState.DRAFT;

    @Column(length = LONGEST_REASON)
    private @Nullable String stateReason;

    @Column(nullable = false)
    private boolean announced;

    @Column(nullable = false)
    private boolean published;

    @ElementCollection
    @CollectionTable(name = "meeting_host", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "place")
    @Column(name = "party_id", nullable = false)
    private List<UUID> hosts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meeting_language", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "place")
    @Column(name = "language", nullable = false, length = 35)
    private List<String> languages = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meeting_circle", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "token", nullable = false, length = 120)
    private Set<String> storedCircles = new LinkedHashSet<>();

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("date")
    private List<KeyDate> keyDates = new ArrayList<>();

    protected Meeting() {}

    /** A new draft. */
    Meeting(Series series, MeetingFacts facts) {
        this.series = series;
        describe(facts);
        storeCircles();
    }

    /**
     * Changes what the meeting is; when its first day moves, the key dates set by offset move with it, and no others.
     *
     * @throws Conflict when it is over
     */
    void change(MeetingFacts facts) {
        requireOpen();
        describe(facts);
        keyDates.forEach(keyDate -> keyDate.follow(firstDay));
    }

    private void describe(MeetingFacts facts) {
        edition = facts.edition();
        title = facts.title();
        city = facts.city();
        country = facts.country().value();
        zone = facts.zone().getId();
        firstDay = facts.firstDay();
        lastDay = facts.lastDay();
        opensAt = facts.opensAt();
        closesAt = facts.closesAt();
        format = facts.format();
        venue = facts.venue();
        replace(hosts, facts.hosts().stream().map(PartyId::value).toList());
        replace(languages, facts.languages().stream().map(LanguageTag::value).toList());
    }

    private static <T> void replace(List<T> list, List<T> wanted) {
        if (!list.equals(wanted)) {
            list.clear();
            list.addAll(wanted);
        }
    }

    /**
     * Takes a step in the life of the meeting.
     *
     * @param reason why; needed for postponing, cancelling and reopening
     * @return the state before
     * @throws Conflict when no step leads there
     * @throws InvalidInput when a reason is needed and missing
     */
    MeetingState step(MeetingState to, @Nullable String reason) {
        var from = state;
        if (!from.allows(to)) {
            throw new Conflict("meetings.transition.forbidden." + from);
        }
        var why = Entered.optional(reason);
        InvalidInput.check()
                .that(why != null || !from.needsReason(to), "reason", "meetings.transition.reason")
                .that(why == null || why.length() <= LONGEST_REASON, "reason", "problem.too-long", LONGEST_REASON)
                .throwIfAny();
        state = to;
        stateReason = why;
        announced |= to == MeetingState.ANNOUNCED;
        storeCircles();
        return from;
    }

    /**
     * Clears the public page, or takes it back; allowed after the closing too, when it is usually done.
     *
     * @throws Conflict when the meeting was never announced
     */
    void publish(boolean cleared) {
        if (cleared && !announced) {
            throw new Conflict("meetings.publish.draft");
        }
        published = cleared;
        storeCircles();
    }

    /** @throws Conflict when the meeting is over: only a reopening with a reason lets anything of it change */
    void requireOpen() {
        if (!state.isOpen()) {
            throw new Conflict("meetings.not-open." + state);
        }
    }

    /** Tokens of those who may see the meeting. */
    Set<String> circles() {
        var circles = insiders();
        if (announced) {
            circles.add(AccessTokens.SIGNED_IN);
            if (published) {
                circles.add(AccessTokens.PUBLIC);
            }
        }
        return circles;
    }

    /** Tokens of those who may see an item of its agenda. */
    Set<String> circles(AgendaVisibility visibility) {
        return switch (visibility) {
            case PUBLIC -> circles();
            case PARTICIPANTS -> {
                var circles = insiders();
                if (announced) {
                    circles.add(AccessTokens.meeting(getId()));
                }
                yield circles;
            }
            case INTERNAL -> insiders();
        };
    }

    /** Tokens of the secretariat and of those with a role at the meeting. */
    Set<String> insiders() {
        var circles = new LinkedHashSet<String>();
        circles.add(AccessTokens.SECRETARIAT);
        for (var role : MeetingRole.values()) {
            circles.add(AccessTokens.meeting(getId(), role));
        }
        return circles;
    }

    private void storeCircles() {
        var circles = circles();
        storedCircles.retainAll(circles);
        storedCircles.addAll(circles);
    }

    /**
     * Adds a key date.
     *
     * @throws Conflict when the meeting is over
     * @throws InvalidInput when a field is wrong
     */
    KeyDate addKeyDate(KeyDateForm form) {
        requireOpen();
        var added = new KeyDate(this, form);
        keyDates.add(added);
        return added;
    }

    /**
     * Changes a key date.
     *
     * @throws Conflict when the meeting is over
     * @throws InvalidInput when a field is wrong
     * @throws NotFound when there is no such key date
     */
    KeyDate changeKeyDate(KeyDateId id, KeyDateForm form) {
        requireOpen();
        var changed = keyDate(id);
        changed.change(form);
        return changed;
    }

    /**
     * Removes a key date.
     *
     * @throws Conflict when the meeting is over
     * @throws NotFound when there is no such key date
     */
    KeyDate removeKeyDate(KeyDateId id) {
        requireOpen();
        var removed = keyDate(id);
        keyDates.remove(removed);
        return removed;
    }

    private KeyDate keyDate(KeyDateId id) {
        return keyDates.stream()
                .filter(one -> one.getId().equals(id.value()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Its key dates, the earliest first. */
    List<KeyDate> keyDates() {
        return keyDates.stream().sorted(Comparator.comparing(KeyDate::date)).toList();
    }

    MeetingId id() {
        return new MeetingId(getId());
    }

    Series series() {
        return series;
    }

    int edition() {
        return edition;
    }

    MeetingState state() {
        return state;
    }

    boolean announced() {
        return announced;
    }

    boolean published() {
        return published;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    MeetingSummary summary() {
        return new MeetingSummary(
                id(),
                new SeriesId(series.getId()),
                series.title(),
                series.prefix(),
                edition,
                title,
                city,
                CountryCode.of(country),
                ZoneId.of(zone),
                firstDay,
                lastDay,
                state,
                hosts.stream().map(PartyId::new).toList(),
                published,
                version());
    }

    MeetingDetails details() {
        return new MeetingDetails(
                summary(),
                format,
                languages.stream().map(LanguageTag::of).toList(),
                venue,
                opensAt,
                closesAt,
                announced,
                stateReason);
    }
}
