package org.rapporteur.papers;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccessTokens;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingId;

/** A paper of a meeting with its languages and their files; guards its own steps. */
@Entity
@Table(name = "paper")
class Paper extends BaseEntity {

    @Column(nullable = false, updatable = false)
    private UUID meetingId;

    @Column(nullable = false, length = 120)
    private String symbol;

    @Column(nullable = false, length = 200)
    private String symbolOrder;

    @Column(length = 120)
    private @Nullable String sourceSymbol;

    @Column(nullable = false, length = 500)
    private String title;

    @Column(nullable = false, length = 35)
    private String language;

    @Column(nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    @Column(nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private Classification classification;

    @Column(nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private PaperState state = PaperState.PROPOSED;

    @Column(nullable = false)
    private boolean accepted;

    @Column(nullable = false)
    private boolean late;

    private @Nullable UUID partyId;

    private @Nullable UUID groupId;

    @Column(updatable = false)
    private @Nullable UUID submitterId;

    @Column(nullable = false, updatable = false)
    private Instant submittedAt;

    private @Nullable Instant returnedAt;

    @Column(length = 2000)
    private @Nullable String reason;

    private @Nullable UUID supersededBy;

    @Column(updatable = false)
    private @Nullable UUID continues;

    /** The symbols it had, separated by spaces: every page of a paper shows them, and few papers have any. */
    @Column(length = 2000)
    private @Nullable String formerly;

    @ElementCollection
    @CollectionTable(name = "paper_former_symbol", joinColumns = @JoinColumn(name = "paper_id"))
    private Set<FormerSymbol> formerSymbols = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "paper_agenda_item", joinColumns = @JoinColumn(name = "paper_id"))
    @Column(name = "agenda_item_id", nullable = false)
    private Set<UUID> agendaItems = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "paper_party", joinColumns = @JoinColumn(name = "paper_id"))
    @Column(name = "party_id", nullable = false)
    private Set<UUID> namedParties = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "paper_circle", joinColumns = @JoinColumn(name = "paper_id"))
    @Column(name = "token", nullable = false, length = 120)
    private Set<String> storedCircles = new HashSet<>();

    @OneToMany(mappedBy = "paper", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<Rendition> renditions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Paper() {}

    Paper(MeetingId meeting, Symbol symbol, PaperForm form, @Nullable AccountId submitter, Instant at) {
        this.meetingId = meeting.value();
        this.symbol = symbol.toString();
        this.symbolOrder = "0 " + symbol.order();
        this.language = form.language().value();
        this.submitterId = submitter == null ? null : submitter.value();
        this.submittedAt = at;
        this.continues =
                form.continues() == null ? null : form.continues().paper().value();
        describe(form);
    }

    /** Takes over what a person says of it; its symbol, and with it its language and nature, stay. */
    final void describe(PaperForm form) {
        title = form.title().strip();
        kind = form.kind();
        classification = form.classification();
        partyId = form.partyId() == null ? null : form.partyId().value();
        groupId = form.groupId();
        sourceSymbol = form.sourceSymbol() == null || form.sourceSymbol().isBlank()
                ? null
                : form.sourceSymbol().strip();
        agendaItems.clear();
        form.agendaItems().forEach(item -> agendaItems.add(item.value()));
        namedParties.clear();
        form.namedParties().forEach(party -> namedParties.add(party.value()));
    }

    void markLate() {
        late = true;
    }

    void accept() {
        step(PaperState.ACCEPTED);
        accepted = true;
        returnedAt = null;
        reason = null;
    }

    void issue() {
        step(PaperState.ISSUED);
        if (isQuarantined()) {
            throw new Conflict("papers.problem.file-locked", symbol);
        }
    }

    /** Whether the newest file of its own language is locked after a virus check. */
    boolean isQuarantined() {
        return rendition(language())
                .flatMap(Rendition::newest)
                .filter(file -> file.extraction() == ExtractionState.QUARANTINED)
                .isPresent();
    }

    void withdraw(String why) {
        step(PaperState.WITHDRAWN);
        reason = why;
    }

    void giveBack(String why, Instant at) {
        if (state != PaperState.PROPOSED) {
            throw new Conflict("papers.problem.not-proposed", symbol);
        }
        returnedAt = at;
        reason = why;
    }

    /** Its submitter has worked on it; it waits for the secretariat again. */
    void handInAgain() {
        returnedAt = null;
        reason = null;
    }

    /** Gives its place to a newer paper, or takes it back where there is none. */
    void supersede(@Nullable UUID newer) {
        supersededBy = newer;
        symbolOrder = (newer == null ? "0" : "1") + symbolOrder.substring(1);
    }

    /** Corrects its symbol; the one it had still leads here. */
    void rename(Symbol to, Instant at) {
        var corrected = to.toString();
        formerSymbols.removeIf(former -> former.symbol().equals(corrected));
        formerSymbols.add(new FormerSymbol(meetingId, symbol, at));
        symbol = corrected;
        formerly = formerSymbols.stream().map(FormerSymbol::symbol).sorted().collect(Collectors.joining(" "));
        symbolOrder = symbolOrder.charAt(0) + " " + to.order();
    }

    /** The symbols it had before, in their order. */
    List<String> formerSymbols() {
        return formerly == null ? List.of() : List.of(formerly.split(" "));
    }

    private void step(PaperState to) {
        if (!state.next().contains(to)) {
            throw new Conflict("papers.problem.step." + to.name().toLowerCase(Locale.ROOT), symbol);
        }
        state = to;
    }

    /** A file in this language as its next version; the language is made when it is not there yet. */
    FileVersion add(LanguageTag language, @Nullable RenditionStatus status, ReceivedFile file, Instant at) {
        if (state == PaperState.WITHDRAWN) {
            throw new Conflict("papers.problem.withdrawn", symbol);
        }
        var rendition = rendition(language).orElseGet(() -> {
            var fresh = new Rendition(this, language, usualStatus(language));
            renditions.add(fresh);
            return fresh;
        });
        if (status != null && !language.value().equals(this.language)) {
            rendition.become(status);
        }
        return rendition.add(file, at);
    }

    /** @throws Conflict when the language is there already */
    void expect(LanguageExpectation expectation) {
        var rendition = rendition(expectation.language()).orElseGet(() -> {
            var fresh = new Rendition(this, expectation.language(), expectation.status());
            renditions.add(fresh);
            return fresh;
        });
        if (rendition.newest().isPresent()) {
            throw new Conflict("papers.problem.language-there", symbol);
        }
        rendition.expect(expectation);
    }

    /**
     * @return whether it was expected until now
     * @throws Conflict when the language is there already
     */
    boolean expectNoLonger(LanguageTag language) {
        var expected = rendition(language);
        if (expected.flatMap(Rendition::newest).isPresent()) {
            throw new Conflict("papers.problem.language-there", symbol);
        }
        return expected.map(renditions::remove).orElse(false);
    }

    private RenditionStatus usualStatus(LanguageTag language) {
        return language.value().equals(this.language) ? RenditionStatus.ORIGINAL : RenditionStatus.UNOFFICIAL;
    }

    Optional<Rendition> rendition(LanguageTag language) {
        return renditions.stream()
                .filter(rendition -> rendition.language().equals(language))
                .findFirst();
    }

    /**
     * Who may see the paper: what is stored beside it for lists and the search is always this.
     *
     * @param meetingCircles who may see the meeting
     */
    Set<String> circles(Set<String> meetingCircles) {
        var circles = new HashSet<String>();
        circles.add(AccessTokens.SECRETARIAT);
        if (!accepted) {
            circles.add(AccessTokens.meeting(meetingId, MeetingRole.ORGANISER));
            if (submitterId != null) {
                circles.add(AccessTokens.account(submitterId));
            }
            if (partyId != null) {
                circles.add(AccessTokens.party(partyId));
            }
            return circles;
        }
        switch (classification) {
            case PUBLIC -> {
                circles.add(AccessTokens.meeting(meetingId));
                circles.addAll(meetingCircles);
            }
            case PARTICIPANTS -> circles.add(AccessTokens.meeting(meetingId));
            case GROUP -> circles.add(AccessTokens.group(Objects.requireNonNull(groupId)));
            case PARTIES -> {
                namedParties.forEach(party -> circles.add(AccessTokens.party(party)));
                if (partyId != null) {
                    circles.add(AccessTokens.party(partyId));
                }
            }
            case SECRETARIAT -> {
                // nobody else
            }
        }
        return circles;
    }

    /** Brings what is stored beside the paper in line with what it is now. */
    void openTo(Set<String> circles) {
        storedCircles.retainAll(circles);
        storedCircles.addAll(circles);
    }

    PaperSummary summary(LocalDate today) {
        return new PaperSummary(
                id(),
                meeting(),
                symbol,
                title,
                language(),
                kind,
                state,
                classification,
                party(),
                late,
                returnedAt != null,
                supersededBy == null ? null : new PaperId(supersededBy),
                renditions().stream().map(rendition -> rendition.summary(today)).toList(),
                submittedAt,
                version());
    }

    PaperDetails details(LocalDate today, boolean filesOpen, Set<PaperAction> may) {
        return new PaperDetails(
                summary(today),
                formerSymbols(),
                sourceSymbol,
                agendaItems.stream().map(AgendaItemId::new).collect(Collectors.toSet()),
                namedParties.stream().map(PartyId::new).collect(Collectors.toSet()),
                submitterId == null ? null : new AccountId(submitterId),
                reason,
                renditions().stream().map(rendition -> rendition.details(today)).toList(),
                filesOpen,
                may);
    }

    PaperId id() {
        return new PaperId(getId());
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    @Nullable
    PartyId party() {
        return partyId == null ? null : new PartyId(partyId);
    }

    String symbol() {
        return symbol;
    }

    /** The symbol in its parts. */
    Symbol minted() {
        return Symbol.parse(symbol).orElseThrow(() -> new IllegalStateException(symbol));
    }

    /** The paper it revises, adds to or corrects. */
    @Nullable
    UUID continued() {
        return continues;
    }

    /** Whether it is a paper or a revision of one, no addendum and no corrigendum. */
    boolean isWhole() {
        return minted().suffix() == null || isRevision();
    }

    boolean isRevision() {
        return minted().suffix() == SymbolSuffix.REV;
    }

    @Nullable
    UUID supersededBy() {
        return supersededBy;
    }

    String title() {
        return title;
    }

    LanguageTag language() {
        return LanguageTag.of(language);
    }

    PaperKind kind() {
        return kind;
    }

    PaperState state() {
        return state;
    }

    Classification classification() {
        return classification;
    }

    boolean isSubmittedBy(@Nullable AccountId account) {
        return account != null && account.value().equals(submitterId);
    }

    boolean isReturned() {
        return returnedAt != null;
    }

    /** Its languages, the original first, then by tag. */
    List<Rendition> renditions() {
        return renditions.stream()
                .sorted(Comparator.comparing((Rendition rendition) -> rendition.status() != RenditionStatus.ORIGINAL)
                        .thenComparing(Rendition::language))
                .toList();
    }

    Set<String> storedCircles() {
        return Collections.unmodifiableSet(storedCircles);
    }

    Set<UUID> agendaItems() {
        return Collections.unmodifiableSet(agendaItems);
    }
}
