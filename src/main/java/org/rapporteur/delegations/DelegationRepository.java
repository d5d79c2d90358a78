package org.rapporteur.delegations;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored delegations. */
interface DelegationRepository extends JpaRepository<Delegation, UUID> {

    /** The delegation for a change, one change after the other: two people cannot both take the last place. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delegation d where d.id = :id")
    Optional<Delegation> findForChange(UUID id);

    @Query("select distinct d from Delegation d left join fetch d.participants where d.meetingId = :meetingId")
    List<Delegation> withParticipants(UUID meetingId);

    @Query("select distinct d from Delegation d left join fetch d.participants where d.id in :ids")
    List<Delegation> withParticipants(Collection<UUID> ids);

    List<Delegation> findByMeetingId(UUID meetingId);

    int countByMeetingId(UUID meetingId);

    boolean existsByMeetingIdAndPartyId(UUID meetingId, UUID partyId);

    /**
     * What waits at each meeting, in one question: credentials to be checked, at announced meetings still open, and accounts
     * to be confirmed.
     */
    @Query("""
            select new org.rapporteur.delegations.ToDecide(
                d.meetingId,
                count(distinct case when d.credentialState = CredentialState.RECEIVED
                    and d.meetingAnnounced and not d.meetingOver then d.id end),
                count(distinct a.id))
            from Delegation d left join DelegationAccount a on a.delegationId = d.id and a.confirmedAt is null
            where d.credentialState = CredentialState.RECEIVED or a.id is not null
            group by d.meetingId""")
    List<ToDecide> toDecide();

    /** Everybody of these names who was ever in a delegation of the party, the latest first. */
    @Query("""
            select p from Participant p
            where p.delegation.partyId = :partyId
                and lower(p.familyName) = lower(:familyName) and lower(p.givenName) = lower(:givenName)
            order by p.id desc""")
    List<Participant> namesakes(UUID partyId, String familyName, String givenName);

    @Query("select count(p) > 0 from Participant p where p.delegation.partyId = :partyId and p.personId = :personId")
    boolean hasSent(UUID partyId, UUID personId);
}
