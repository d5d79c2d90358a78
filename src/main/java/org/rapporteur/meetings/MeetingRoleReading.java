package org.rapporteur.meetings;

import org.rapporteur.access.AccountId;
import org.rapporteur.access.Reader;
import org.rapporteur.access.ReaderContributor;
import org.springframework.stereotype.Component;

/** Tells who a reader is at the meetings; apart from {@link MeetingRoles}, which asks who the reader is. */
@Component
class MeetingRoleReading implements ReaderContributor {

    private final MeetingRoleRepository roles;

    MeetingRoleReading(MeetingRoleRepository roles) {
        this.roles = roles;
    }

    @Override
    public void contribute(AccountId account, Reader.Builder reader) {
        roles.findByAccountId(account.value()).forEach(grant -> reader.meetingRole(grant.meetingId(), grant.role()));
    }
}
