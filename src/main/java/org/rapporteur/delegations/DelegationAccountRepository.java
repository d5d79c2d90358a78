package org.rapporteur.delegations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.access.Standing;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored ties of accounts to delegations. */
interface DelegationAccountRepository extends JpaRepository<DelegationAccount, UUID> {

    List<DelegationAccount> findByDelegationIdOrderById(UUID delegationId);

    Optional<DelegationAccount> findByDelegationIdAndAccountId(UUID delegationId, UUID accountId);

    List<DelegationAccount> findByParticipantId(UUID participantId);

    /** Accounts that wait to be confirmed. */
    @Query("select a from DelegationAccount a where a.confirmedAt is null order by a.id")
    List<DelegationAccount> unconfirmed();

    /** How many accounts of these parties wait to be confirmed, by announced meeting. */
    @Query("""
            select new org.rapporteur.delegations.ToDecide(d.meetingId, 0L, count(a))
            from DelegationAccount a join Delegation d on d.id = a.delegationId
            where a.confirmedAt is null and d.partyId in :parties and d.meetingAnnounced group by d.meetingId""")
    List<ToDecide> toConfirm(Collection<UUID> parties);

    /** Accounts that wait to be confirmed, of these parties, at meetings that were announced. */
    @Query("""
            select a from DelegationAccount a join Delegation d on d.id = a.delegationId
            where a.confirmedAt is null and d.partyId in :parties and d.meetingAnnounced
            order by a.id""")
    List<DelegationAccount> unconfirmedOf(Collection<UUID> parties);

    /**
     * What delegations make of an account. A confirmed one counts for its party as a whole while its meeting is not over, and
     * after it until the party has a confirmed focal point for a later meeting of the series.
     */
    @Query("""
            select new org.rapporteur.access.Standing(
                d.meetingId, d.id, d.partyId, cast(d.capacity as string), a.role,
                case when a.confirmedAt is not null and (not d.meetingOver or not exists (
                    select 1 from Delegation later, DelegationAccount focal
                    where later.partyId = d.partyId and later.seriesId = d.seriesId
                        and later.edition > d.edition and later.meetingAnnounced
                        and focal.delegationId = later.id and focal.role = :focalPoint
                        and focal.confirmedAt is not null))
                then true else false end)
            from DelegationAccount a join Delegation d on d.id = a.delegationId
            where a.accountId = :accountId and d.meetingAnnounced
            order by d.id""")
    List<Standing> standings(UUID accountId, Standing.Role focalPoint);
}
