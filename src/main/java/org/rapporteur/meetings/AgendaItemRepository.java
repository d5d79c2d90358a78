package org.rapporteur.meetings;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AgendaItemRepository extends JpaRepository<AgendaItem, UUID> {

    @Query("select i from AgendaItem i where i.meetingId = :meeting and i.removedAt is null")
    List<AgendaItem> present(UUID meeting);

    @Query("select i from AgendaItem i where i.meetingId in :meetings and i.removedAt is null")
    List<AgendaItem> presentIn(Collection<UUID> meetings);
}
