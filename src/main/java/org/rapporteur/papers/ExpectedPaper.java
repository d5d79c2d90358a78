package org.rapporteur.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingId;

/** A paper somebody was asked for, and the one that came of it. */
@Entity
@Table(name = "expected_paper")
class ExpectedPaper extends BaseEntity {

    private static final int LONGEST_TITLE = 500;

    @Column(nullable = false, updatable = false)
    private UUID meetingId;

    @Column(updatable = false)
    private @Nullable UUID partyId;

    @Column(nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    private @Nullable UUID agendaItemId;

    @Column(nullable = false, length = 500)
    private String title;

    private @Nullable LocalDate due;

    private @Nullable UUID paperId;

    @SuppressWarnings("NullAway.Init")
    protected ExpectedPaper() {}

    ExpectedPaper(MeetingId meeting, @Nullable PartyId party, ExpectedPaperForm form) {
        this.meetingId = meeting.value();
        this.partyId = party == null ? null : party.value();
        describe(form);
    }

    /** @throws InvalidInput when the title is missing or too long */
    final void describe(ExpectedPaperForm form) {
        InvalidInput.check()
                .that(!form.title().isBlank(), "title", "problem.required")
                .that(form.title().length() <= LONGEST_TITLE, "title", "problem.too-long", LONGEST_TITLE)
                .throwIfAny();
        kind = form.kind();
        title = form.title().strip();
        agendaItemId = form.item() == null ? null : form.item().value();
        due = form.due();
    }

    /** Whether a paper that was handed in is what was asked for. */
    boolean isMetBy(Paper paper) {
        return paperId == null
                && paper.continued() == null
                && kind == paper.kind()
                && Objects.equals(
                        partyId, paper.party() == null ? null : paper.party().value())
                && (agendaItemId == null
                        || paper.agendaItems().isEmpty()
                        || paper.agendaItems().contains(agendaItemId));
    }

    /** @throws Conflict when it has come already, or that paper is of another meeting */
    void receive(Paper paper) {
        if (paperId != null) {
            throw new Conflict("papers.problem.expected-received", title);
        }
        if (!paper.meeting().value().equals(meetingId)) {
            throw new Conflict("papers.problem.other-meeting");
        }
        paperId = paper.getId();
    }

    /** It is waited for again. */
    void await() {
        paperId = null;
    }

    ExpectedPaperDetails details(LocalDate today, @Nullable PaperSummary paper) {
        return new ExpectedPaperDetails(
                new ExpectedPaperId(getId()),
                meeting(),
                party(),
                kind,
                title,
                agendaItemId == null ? null : new AgendaItemId(agendaItemId),
                due,
                paperId != null,
                paper,
                paperId == null && due != null && due.isBefore(today),
                version());
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    @Nullable
    PartyId party() {
        return partyId == null ? null : new PartyId(partyId);
    }

    @Nullable
    PaperId paper() {
        return paperId == null ? null : new PaperId(paperId);
    }

    @Nullable
    UUID item() {
        return agendaItemId;
    }

    String title() {
        return title;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    boolean isReceived() {
        return paperId != null;
    }
}
