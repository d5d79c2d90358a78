package org.rapporteur.recommendations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.persistence.LocalizedTextConverter;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;

/** One recommendation: its text with parts, whom it addresses, where it comes from and where its text stands. */
@Entity
@Table(name = "recommendation")
class Recommendation extends BaseEntity {

    static final int LONGEST_REASON = 2000;

    /** In the order of their numbers. */
    static final Comparator<Recommendation> IN_ORDER = Comparator.comparingInt((Recommendation one) -> one.edition)
            .thenComparingInt(one -> one.runningNumber)
            .thenComparing(Recommendation::getId);

    @Column(nullable = false, updatable = false)
    private UUID meetingId;

    @Column(nullable = false, updatable = false)
    private UUID seriesId;

    @Column(nullable = false, updatable = false)
    private int edition;

    @Column(nullable = false, updatable = false)
    private int runningNumber;

    @Column(nullable = false, updatable = false, length = 40)
    private String referenceNumber;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(nullable = false)
    private LocalizedText wording;

    // Number and all texts in lower case, for lists that are narrowed by a word.
    @Column(nullable = false)
    private String searchText;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private RecommendationKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Force forceOfWording;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private DeadlineKind deadlineKind;

    private @Nullable LocalDate deadlineDate;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private TextState textState = TextState.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(length = 40)
    private @Nullable AddresseeRole allStatesRole;

    @Column(nullable = false)
    private boolean published;

    // Counts edits so that the version moves when only a part, a source or an addressee changed.
    @Column(nullable = false)
    private int edits;

    private @Nullable Instant tabledAt;

    private @Nullable Instant adoptedAt;

    @Column(length = LONGEST_REASON)
    private @Nullable String stateReason;

    @ElementCollection
    @CollectionTable(name = "recommendation_circle", joinColumns = @JoinColumn(name = "recommendation_id"))
    @Column(name = "circle", nullable = false, length = 120)
    private Set<String> circles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "recommendation_theme", joinColumns = @JoinColumn(name = "recommendation_id"))
    @Column(name = "theme", nullable = false, length = 80)
    private Set<String> themes = new HashSet<>();

    @OneToMany(mappedBy = "recommendation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private Set<Part> parts = new LinkedHashSet<>();

    @OneToMany(mappedBy = "recommendation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private Set<SourceLink> sources = new LinkedHashSet<>();

    @OneToMany(mappedBy = "recommendation", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Addressee> addressees = new ArrayList<>();

    @OneToMany(mappedBy = "recommendation", cascade = CascadeType.ALL)
    @OrderBy("textNumber")
    @BatchSize(size = 100)
    private List<TextVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Recommendation() {}

    /** A draft with the next number of its meeting. */
    Recommendation(
            UUID meetingId,
            UUID seriesId,
            int edition,
            int runningNumber,
            boolean published,
            RecommendationForm form,
            List<Addressed> addressed) {
        this.meetingId = meetingId;
        this.seriesId = seriesId;
        this.edition = edition;
        this.runningNumber = runningNumber;
        this.referenceNumber = ReferenceNumber.of(edition, runningNumber);
        this.published = published;
        fill(form, addressed);
        refreshCircles();
    }

    /**
     * Writes text, parts, sources and addressees anew.
     *
     * @throws Conflict when the text is no longer being written
     */
    void edit(RecommendationForm form, List<Addressed> addressed) {
        if (!textState.isBeingWritten()) {
            throw new Conflict("recommendations.problem.only-corrigendum");
        }
        fill(form, addressed);
        edits++;
    }

    /** Makes it a text that was only found; somebody takes it up as a draft, or rejects it. */
    Recommendation asCandidate() {
        textState = TextState.CANDIDATE;
        return this;
    }

    private void fill(RecommendationForm form, List<Addressed> addressed) {
        wording = form.text();
        kind = form.kind();
        forceOfWording = form.force();
        deadlineKind = form.deadline().kind();
        deadlineDate = form.deadline().date();
        allStatesRole = form.allParticipatingStates() ? AddresseeRole.LEAD : null;
        if (!themes.equals(form.themes())) {
            themes.clear();
            themes.addAll(form.themes());
        }
        var contents = contents();
        contents.divide(form.parts());
        contents.comeFrom(form.sources());
        contents.address(addressed);
        searchText = searchable();
    }

    private Contents contents() {
        return new Contents(this, parts, sources, addressees);
    }

    private String searchable() {
        return (referenceNumber + "\n" + String.join("\n", wholeText().texts().values())).toLowerCase(Locale.ROOT);
    }

    /** Lays a draft before the meeting. */
    void table(Instant now) {
        move(TextState.TABLED);
        tabledAt = now;
    }

    /** Takes it back for more work, or a candidate up for the first time. */
    void returnToDraft() {
        move(TextState.DRAFT);
        tabledAt = null;
    }

    /**
     * Agrees the text for good: "all participating States" become rows, every addressee owes from now on.
     *
     * @param participatingStates the States that take part, for a text that addresses all of them
     * @param due when the first report is owed
     * @throws Conflict when the text is not before the meeting, addresses nobody or comes from nowhere
     */
    void adopt(Set<UUID> participatingStates, @Nullable LocalDate due, Instant now) {
        require(TextState.ADOPTED);
        var role = allStatesRole;
        if (role != null) {
            participatingStates.stream()
                    .filter(state -> addressees.stream().noneMatch(addressee -> addressee.is(state, null)))
                    .forEach(state -> contents().add(new Addressed(state, null, role, Set.of())));
        }
        if (addressees.isEmpty()) {
            throw new Conflict("recommendations.problem.no-addressee");
        }
        if (sources.isEmpty()) {
            throw new Conflict("recommendations.problem.no-source");
        }
        adoptedAt = now;
        move(TextState.ADOPTED);
        versions.add(new TextVersion(this, 1, wholeText(), "", now));
        addressees.forEach(addressee -> addressee.adopted(due, now));
    }

    /**
     * Corrects adopted text; the old text stays readable.
     *
     * @param text the text, or the words before the parts
     * @param partTexts new words by label; parts that are not named stay
     * @throws Conflict when the text is not adopted
     * @throws InvalidInput when the reason is missing or a label is unknown
     */
    void correct(LocalizedText text, Map<String, LocalizedText> partTexts, String reason, Instant now) {
        if (textState != TextState.ADOPTED) {
            throw new Conflict("recommendations.problem.corrigendum-only-adopted");
        }
        var labels = parts.stream().map(Part::label).toList();
        InvalidInput.check()
                .that(!reason.isBlank(), "reason", "problem.required")
                .that(labels.containsAll(partTexts.keySet()), "parts", "recommendations.problem.no-such-part")
                .throwIfAny();
        var before = wholeText();
        wording = text;
        for (var part : parts) {
            var changed = partTexts.get(part.label());
            if (changed != null && part.wording() != null) {
                part.put(part.place(), changed);
            }
        }
        InvalidInput.check()
                .that(!wholeText().equals(before), "text", "recommendations.problem.nothing-corrected")
                .throwIfAny();
        versions.add(new TextVersion(this, versions.size() + 1, wholeText(), reason.strip(), now));
        searchText = searchable();
        edits++;
    }

    /** Ends the life of the text: rejected, withdrawn, merged or superseded. */
    void end(TextState state, String reason) {
        InvalidInput.check()
                .that(!reason.isBlank(), "reason", "problem.required")
                .that(reason.length() <= LONGEST_REASON, "reason", "problem.too-long", LONGEST_REASON)
                .throwIfAny();
        move(state);
        stateReason = reason.strip();
    }

    /** Remembers whether the public page of the meeting is open. */
    void publish(boolean published) {
        this.published = published;
        refreshCircles();
    }

    private void move(TextState to) {
        require(to);
        textState = to;
        refreshCircles();
    }

    private void require(TextState to) {
        if (!textState.next().contains(to)) {
            throw new Conflict("recommendations.problem.state", referenceNumber);
        }
    }

    /** Who may see it. */
    Set<String> circles() {
        return TextCircles.of(meetingId, textState, adoptedAt != null, published);
    }

    private void refreshCircles() {
        var now = circles();
        circles.retainAll(now);
        circles.addAll(now);
    }

    /** The text with its parts, in every language the text itself has. */
    LocalizedText wholeText() {
        return WholeText.of(wording, parts());
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID seriesId() {
        return seriesId;
    }

    int edition() {
        return edition;
    }

    String number() {
        return referenceNumber;
    }

    LocalizedText wording() {
        return wording;
    }

    RecommendationKind kind() {
        return kind;
    }

    Force force() {
        return forceOfWording;
    }

    Set<String> themes() {
        return themes;
    }

    Deadline deadline() {
        return new Deadline(deadlineKind, deadlineDate);
    }

    TextState textState() {
        return textState;
    }

    @Nullable
    String stateReason() {
        return stateReason;
    }

    boolean addressesAllStates() {
        return allStatesRole != null;
    }

    @Nullable
    Instant tabledAt() {
        return tabledAt;
    }

    @Nullable
    Instant adoptedAt() {
        return adoptedAt;
    }

    List<Part> parts() {
        return parts.stream().sorted(Comparator.comparingInt(Part::place)).toList();
    }

    List<Source> sources() {
        return sources.stream()
                .sorted(Comparator.comparingInt(SourceLink::place))
                .map(SourceLink::source)
                .toList();
    }

    List<Addressee> addressees() {
        return addressees;
    }

    List<TextVersion> versions() {
        return versions;
    }
}
