package org.rapporteur.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.persistence.BaseEntity;

/** That an account has a role at a meeting. */
@Entity
@Table(name = "meeting_role")
class MeetingRoleGrant extends BaseEntity {

    @Column(nullable = false)
    private UUID meetingId = new UUID(0, 0);

    @Column(nullable = false)
    private UUID accountId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private MeetingRole role = MeetingRole.ORGANISER;

    protected MeetingRoleGrant() {}

    MeetingRoleGrant(MeetingId meeting, AccountId account, MeetingRole role) {
        this.meetingId = meeting.value();
        this.accountId = account.value();
        this.role = role;
    }

    static MeetingRoleGrant organiser(MeetingId meeting, AccountId account) {
        return new MeetingRoleGrant(meeting, account, MeetingRole.ORGANISER);
    }

    UUID meetingId() {
        return meetingId;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    MeetingRole role() {
        return role;
    }
}
