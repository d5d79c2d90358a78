package org.rapporteur.delegations;

import java.io.InputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.base.problem.TooLarge;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.extraction.VirusScanner;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.storage.StoredFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credentials of delegations: sent by their focal points, checked by those who run the meeting, read by nobody else. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Credentials {

    /** Most bytes of a file. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final int LONGEST_NAME = 300;

    private final DelegationGate gate;
    private final DelegationRepository delegations;
    private final StoredFiles files;
    private final VirusScanner scanner;
    private final Parties parties;
    private final Rights rights;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Credentials(
            DelegationGate gate,
            DelegationRepository delegations,
            StoredFiles files,
            VirusScanner scanner,
            Parties parties,
            Rights rights,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.delegations = delegations;
        this.files = files;
        this.scanner = scanner;
        this.parties = parties;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes in the file of a delegation's credentials; one that came before stays in the store and in the trail.
     *
     * @param name name of the file as it was sent
     * @param content its bytes; not closed
     * @throws Forbidden when it is another's delegation
     * @throws InvalidInput when it is empty, neither a PDF, a JPEG nor a PNG by its content, or holds a virus
     * @throws Unavailable when viruses are checked for and that cannot be done now
     * @throws TooLarge when it has more than {@link #MOST_BYTES}
     * @throws Conflict when the meeting is over
     */
    public CredentialDetails receive(DelegationId id, String name, InputStream content) {
        var delegation = gate.toEdit(id);
        var shown = shown(name);
        try (var arrived = files.receive(content, MOST_BYTES)) {
            if (arrived.size() == 0) {
                throw InvalidInput.of("file", "delegations.credentials.empty", shown);
            }
            var format = CredentialFormat.of(arrived.head())
                    .orElseThrow(() -> InvalidInput.of("file", "delegations.credentials.format", shown));
            scanner.require(arrived.path(), shown);
            var kept = arrived.keep();
            delegation.receiveCredentials(shown, kept.sha256(), kept.size(), format.mediaType(), clock.instant());
            changed(delegation, shown + ", SHA-256 " + kept.sha256());
        }
        return delegation.credentials();
    }

    /**
     * Takes the check of credentials on; for those who run the meeting.
     *
     * @param note the question, needed for a query
     * @param version version of the delegation the reader saw
     * @throws StaleVersion when somebody changed the delegation meanwhile
     * @throws Forbidden when the reader does not run the meeting
     * @throws Conflict when the check cannot go there from where it is, or the meeting is over
     * @throws InvalidInput when a query comes without its question
     */
    public CredentialDetails judge(DelegationId id, CredentialState next, @Nullable String note, long version) {
        var delegation = gate.toManage(id);
        StaleVersion.check(version, delegation.version());
        delegation.judgeCredentials(next, note, clock.instant());
        changed(delegation, "");
        return delegation.credentials();
    }

    /**
     * Opens the file of a delegation's credentials.
     *
     * @throws NotFound when there is none, or the delegation is not the reader's own and they do not run the meeting
     */
    public CredentialFile open(DelegationId id) {
        var delegation = gate.toRead(id);
        rights.requireVisible(rights.mayEditDelegation(delegation.meetingId(), id.value()));
        var sha256 = delegation.credentialSha256();
        var known = delegation.credentials();
        if (sha256 == null || known.fileName() == null || known.mediaType() == null) {
            throw new NotFound();
        }
        trail("credentials.read", delegation, known.fileName());
        return new CredentialFile(known.fileName(), known.mediaType(), known.size(), files.open(sha256));
    }

    private void changed(Delegation delegation, String detail) {
        delegations.flush();
        trail("credentials." + delegation.credentialState(), delegation, detail);
        events.publishEvent(new CredentialsChanged(
                new DelegationId(delegation.getId()),
                new MeetingId(delegation.meetingId()),
                delegation.credentialState()));
    }

    private void trail(String action, Delegation delegation, String detail) {
        var party = parties.get(new PartyId(delegation.partyId()));
        audit.append(action, "delegation", delegation.getId(), party.name(), detail);
    }

    /** A name to show: no folders, no control characters, never too long; it is never part of a path. */
    private static String shown(String name) {
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (bare.isEmpty()) {
            return "–";
        }
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }
}
