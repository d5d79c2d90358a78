package org.rapporteur.papers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.Meetings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects symbols that were minted wrongly. Nobody loses their way: the symbol a paper had still finds it, and it alone. */
@Service
@PreAuthorize("isAuthenticated()")
public class PaperSymbols {

    private static final int LONGEST_REASON = 2_000;
    private static final int LARGEST_NUMBER = 9_999;

    private final PaperRepository papers;
    private final PaperAccess access;
    private final PaperPublishing publishing;
    private final SymbolNumbers numbers;
    private final Meetings meetings;
    private final Papers reading;
    private final Clock clock;

    PaperSymbols(
            PaperRepository papers,
            PaperAccess access,
            PaperPublishing publishing,
            SymbolNumbers numbers,
            Meetings meetings,
            Papers reading,
            Clock clock) {
        this.papers = papers;
        this.access = access;
        this.publishing = publishing;
        this.numbers = numbers;
        this.meetings = meetings;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Gives a paper, and with it its revisions, addenda and corrigenda, another symbol of its meeting.
     *
     * @param symbol the right one, such as RLRG/2/INF/3
     * @param reason why, at most 2,000 characters; noted in the trail
     * @throws NotFound when the reader may not see the paper
     * @throws Forbidden when they are not of the secretariat
     * @throws InvalidInput when it is no symbol of this meeting, or the reason is missing
     * @throws Conflict when another paper has or had it, the paper is withdrawn or belongs to another, or its meeting is over
     */
    @Transactional
    public PaperDetails correct(PaperId id, String symbol, String reason) {
        var paper = access.forAction(id, PaperAction.CORRECT_SYMBOL);
        var before = paper.minted();
        if (before.suffix() != null) {
            throw new Conflict("papers.problem.symbol-belongs", before.base());
        }
        if (paper.state() == PaperState.WITHDRAWN) {
            throw new Conflict("papers.problem.withdrawn", paper.symbol());
        }
        var wanted = Symbol.parse(symbol).orElse(null);
        var meeting = meetings.get(paper.meeting());
        InvalidInput.check()
                .that(
                        wanted != null
                                && wanted.suffix() == null
                                && wanted.number() <= LARGEST_NUMBER
                                && wanted.prefix().equals(meeting.prefix())
                                && wanted.edition() == meeting.edition(),
                        "symbol",
                        "papers.problem.symbol-form",
                        meeting.prefix() + "/" + meeting.edition())
                .that(!reason.isBlank(), "reason", "problem.required")
                .that(reason.length() <= LONGEST_REASON, "reason", "problem.too-long", LONGEST_REASON)
                .throwIfAny();
        var after = Objects.requireNonNull(wanted);
        if (after.equals(before)) {
            return reading.get(id);
        }
        if (papers.countWithSymbol(meeting.id().value(), after.toString(), paper.getId()) > 0) {
            throw new Conflict("papers.problem.symbol-taken", after);
        }
        numbers.take(meeting.id(), before, after);
        var family = new ArrayList<>(papers.withBase(
                meeting.id().value(), before.toString(), PaperQueries.escaped(before.toString()) + "/%"));
        for (var member : family) {
            var had = member.minted();
            var suffix = had.suffix();
            member.rename(suffix == null ? after : after.with(suffix, had.suffixNumber()), clock.instant());
            access.note(member, "paper.symbol-corrected", had + " → " + member.symbol() + ": " + reason.strip());
            publishing.changed(member);
        }
        papers.flush();
        return reading.get(id);
    }
}
