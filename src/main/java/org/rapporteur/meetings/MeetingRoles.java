package org.rapporteur.meetings;

import java.util.List;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Accounts;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.access.Readers;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is organiser, chair and rapporteur of which meeting. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class MeetingRoles {

    private final MeetingRoleRepository roles;
    private final MeetingAccess access;
    private final Accounts accounts;
    private final Readers readers;
    private final Rights rights;
    private final AuditTrail audit;

    MeetingRoles(
            MeetingRoleRepository roles,
            MeetingAccess access,
            Accounts accounts,
            Readers readers,
            Rights rights,
            AuditTrail audit) {
        this.roles = roles;
        this.access = access;
        this.accounts = accounts;
        this.readers = readers;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * Who has which role at a meeting, organisers first; for those who take part in it.
     *
     * @throws NotFound when the reader may not see the meeting or its people
     */
    @Transactional(readOnly = true)
    public List<MeetingRoleHolder> of(MeetingId meeting) {
        access.visible(meeting);
        rights.requireVisible(rights.maySeePeople(meeting.value()));
        return roles.findByMeetingIdOrderByRoleAscIdAsc(meeting.value()).stream()
                .map(this::holder)
                .toList();
    }

    private MeetingRoleHolder holder(MeetingRoleGrant grant) {
        return new MeetingRoleHolder(
                grant.account(), accounts.displayName(grant.account()).orElse("–"), grant.role());
    }

    /** Accounts with a role at a meeting, for telling them of something; asks for no right and names nobody. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<AccountId> holders(MeetingId meeting, MeetingRole role) {
        return roles.findByMeetingIdAndRole(meeting.value(), role).stream()
                .map(MeetingRoleGrant::account)
                .toList();
    }

    /**
     * Gives an account a role at a meeting; nothing happens when it has it already.
     *
     * @throws NotFound when the reader may not see the meeting
     * @throws Forbidden when the reader may not run it
     * @throws InvalidInput when there is no such account
     */
    public void grant(MeetingId meeting, AccountId account, MeetingRole role) {
        var found = access.manageable(meeting);
        var name = accounts.displayName(account)
                .orElseThrow(() -> InvalidInput.of("account", "meetings.roles.no-such-account"));
        if (roles.findByMeetingIdAndAccountIdAndRole(meeting.value(), account.value(), role)
                .isPresent()) {
            return;
        }
        roles.saveAndFlush(new MeetingRoleGrant(meeting, account, role));
        readers.forget();
        audit.append(
                "meeting.role-given",
                "meeting",
                meeting.value(),
                found.summary().label(),
                role + ": " + name);
    }

    /**
     * Gives the account with this sign-in name a role at a meeting.
     *
     * @throws NotFound when the reader may not see the meeting
     * @throws Forbidden when the reader may not run it
     * @throws InvalidInput when there is no such account
     */
    public void grant(MeetingId meeting, String signInName, MeetingRole role) {
        access.manageable(meeting);
        grant(
                meeting,
                accounts.withSignInName(signInName)
                        .orElseThrow(() -> InvalidInput.of("account", "meetings.roles.no-such-account")),
                role);
    }

    /**
     * Takes a role at a meeting away; nothing happens when the account does not have it.
     *
     * @throws NotFound when the reader may not see the meeting
     * @throws Forbidden when the reader may not run it
     * @throws Conflict when the meeting would be left without an organiser
     */
    public void revoke(MeetingId meeting, AccountId account, MeetingRole role) {
        var found = access.manageable(meeting);
        var grant = roles.findByMeetingIdAndAccountIdAndRole(meeting.value(), account.value(), role)
                .orElse(null);
        if (grant == null) {
            return;
        }
        if (role == MeetingRole.ORGANISER
                && roles.findByMeetingIdAndRole(meeting.value(), role).size() == 1) {
            throw new Conflict("meetings.roles.last-organiser");
        }
        roles.delete(grant);
        roles.flush();
        readers.forget();
        audit.append(
                "meeting.role-taken",
                "meeting",
                meeting.value(),
                found.summary().label(),
                role + ": " + accounts.displayName(account).orElse("–"));
    }
}
