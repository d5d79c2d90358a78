package org.rapporteur.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.access.MeetingRole;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRoleRepository extends JpaRepository<MeetingRoleGrant, UUID> {

    List<MeetingRoleGrant> findByMeetingIdOrderByRoleAscIdAsc(UUID meetingId);

    List<MeetingRoleGrant> findByMeetingIdAndRole(UUID meetingId, MeetingRole role);

    List<MeetingRoleGrant> findByAccountId(UUID accountId);

    Optional<MeetingRoleGrant> findByMeetingIdAndAccountIdAndRole(UUID meetingId, UUID accountId, MeetingRole role);
}
