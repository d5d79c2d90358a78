package org.rapporteur.recommendations;

import java.util.UUID;
import org.rapporteur.access.Rights;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.springframework.stereotype.Component;

/** The one place that lets a reader through to a recommendation, an addressee or a report. */
@Component
class RecommendationGate {

    private final RecommendationRepository recommendations;
    private final AddresseeRepository addressees;
    private final ReportRepository reports;
    private final Rights rights;

    RecommendationGate(
            RecommendationRepository recommendations,
            AddresseeRepository addressees,
            ReportRepository reports,
            Rights rights) {
        this.recommendations = recommendations;
        this.addressees = addressees;
        this.reports = reports;
        this.rights = rights;
    }

    /** @throws NotFound when there is none, or none the reader may see */
    Recommendation visible(RecommendationId id) {
        var found = recommendations.findById(id.value()).orElseThrow(NotFound::new);
        rights.requireVisible(rights.maySee(found.circles()));
        return found;
    }

    /**
     * One whose text the reader may work on.
     *
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when the reader may not draft for its meeting
     */
    Recommendation draftable(RecommendationId id) {
        var found = visible(id);
        rights.require(rights.mayDraft(found.meetingId()));
        return found;
    }

    /**
     * One whose life the reader may decide on: while it is written those who write it, afterwards the secretariat.
     *
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when it is not the reader's to decide
     */
    Recommendation governed(RecommendationId id) {
        var found = visible(id);
        rights.require(mayGovern(found.meetingId(), found.adoptedAt() != null));
        return found;
    }

    boolean mayGovern(UUID meeting, boolean adopted) {
        return adopted ? rights.isSecretariat() : rights.mayDraft(meeting);
    }

    /** @throws NotFound when there is none, or the reader may not see its recommendation */
    Addressee visible(AddresseeId id) {
        var found = addressees.findById(id.value()).orElseThrow(NotFound::new);
        rights.requireVisible(rights.maySee(found.recommendation().circles()));
        return found;
    }

    /**
     * One the reader speaks for.
     *
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when the reader is no focal point of its party
     */
    Addressee own(AddresseeId id) {
        var found = visible(id);
        rights.require(rights.maySpeakFor(found.partyId()));
        return found;
    }

    /** @throws NotFound when there is none, or the reader may not read it */
    ProgressReport visible(ReportId id) {
        var found = reports.withAddressee(id.value()).orElseThrow(NotFound::new);
        rights.requireVisible(rights.maySee(found.circles()));
        return found;
    }

    /**
     * A report of a party the reader speaks for.
     *
     * @throws NotFound when the reader may not read it
     * @throws Forbidden when the reader is no focal point of its party
     */
    ProgressReport own(ReportId id) {
        var found = visible(id);
        rights.require(rights.maySpeakFor(found.addressee().partyId()));
        return found;
    }

    /**
     * A report the reader may judge.
     *
     * @throws NotFound when the reader may not read it
     * @throws Forbidden when the reader is not of the secretariat
     */
    ProgressReport judged(ReportId id) {
        var found = visible(id);
        rights.require(rights.isSecretariat());
        return found;
    }

    /** Whether the reader is of the addressee or of the secretariat, and so may see what passes between the two. */
    boolean inside(Addressee addressee) {
        return rights.isSecretariat() || rights.reader().parties().contains(addressee.partyId());
    }

    /** Whoever judges, with all the parties the account belongs to. */
    Verifier verifier() {
        var reader = rights.reader();
        var account = reader.account();
        return new Verifier(account == null ? null : account.value(), reader.parties());
    }
}
