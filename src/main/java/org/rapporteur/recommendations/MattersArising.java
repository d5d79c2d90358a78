package org.rapporteur.recommendations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaAttachments;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.EditionCopier;
import org.rapporteur.meetings.EditionPart;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matters arising: the next edition of a meeting takes up what earlier ones recommended and somebody still owes, as one item
 * of its agenda with the recommendations beside it.
 */
@Component
class MattersArising implements EditionCopier, AgendaAttachments {

    /** Behind the opening, where meetings take up what is left of the last one. */
    private static final AgendaPlace AFTER_THE_OPENING = new AgendaPlace(null, 2);

    private final RecommendationRepository recommendations;
    private final RecommendationReading reading;
    private final Meetings meetings;
    private final Agenda agenda;
    private final Rights rights;
    private final Translations translations;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    MattersArising(
            RecommendationRepository recommendations,
            RecommendationReading reading,
            Meetings meetings,
            Agenda agenda,
            Rights rights,
            Translations translations,
            AuditTrail audit,
            JdbcClient jdbc) {
        this.recommendations = recommendations;
        this.reading = reading;
        this.meetings = meetings;
        this.agenda = agenda;
        this.rights = rights;
        this.translations = translations;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public EditionPart part() {
        return EditionPart.OPEN_RECOMMENDATIONS;
    }

    @Override
    public Kind kind() {
        return Kind.RECOMMENDATION;
    }

    @Override
    @Transactional(readOnly = true)
    public int count(MeetingId from) {
        return Math.toIntExact(recommendations.count(open(from)));
    }

    @Override
    @Transactional
    public void copy(MeetingId from, MeetingId to) {
        var open = recommendations.findAll(open(from), RecommendationQueries.BY_NUMBER);
        if (open.isEmpty()) {
            return;
        }
        var item = item(from, to);
        open.forEach(
                one -> jdbc.sql("insert into recommendation_arising (meeting_id, agenda_item_id, recommendation_id)"
                                + " values (:meeting, :item, :recommendation)")
                        .param("meeting", to.value())
                        .param("recommendation", one.getId())
                        .param("item", item.id().value())
                        .update());
        audit.append(
                "agenda.matters-arising",
                "agenda_item",
                item.id().value(),
                (item.number() + " " + item.title()).strip(),
                String.join(", ", open.stream().map(Recommendation::number).toList()));
    }

    /** Adopted at this edition of the series or before, and owed by somebody. */
    private Specification<Recommendation> open(MeetingId from) {
        var meeting = meetings.get(from);
        return RecommendationQueries.openTo(rights.reader().tokens())
                .and(RecommendationQueries.matching(RecommendationFilter.openIn(meeting.seriesId()), reading.today()))
                .and(RecommendationQueries.upToEdition(meeting.edition()));
    }

    /** The item of the earlier agenda that served this purpose, where it was taken over; else a new one. */
    private AgendaItemDetails item(MeetingId from, MeetingId to) {
        var served = beside(from).keySet();
        return agenda.of(to).stream()
                .filter(item -> item.carriedFrom() != null && served.contains(item.carriedFrom()))
                .findFirst()
                .orElseGet(() -> agenda.add(to, AgendaItemForm.of(title(to)), AFTER_THE_OPENING));
    }

    private String title(MeetingId to) {
        var spoken = meetings.details(to).toForm().languages().stream()
                .findFirst()
                .map(language -> Locale.forLanguageTag(language.value()))
                .orElse(Locale.ENGLISH);
        return translations.say(spoken, "recommendations.arising");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AgendaItemId, List<Attachment>> of(MeetingId meeting) {
        var beside = beside(meeting);
        if (beside.isEmpty()) {
            return Map.of();
        }
        var wanted = new HashSet<UUID>();
        beside.values().forEach(wanted::addAll);
        var visible = recommendations.findAllById(wanted).stream()
                .filter(one -> rights.maySee(one.circles()))
                .sorted(Recommendation.IN_ORDER)
                .toList();
        var found = new HashMap<AgendaItemId, List<Attachment>>();
        beside.forEach((item, ids) -> found.put(
                item,
                visible.stream()
                        .filter(one -> ids.contains(one.getId()))
                        .map(MattersArising::attachment)
                        .toList()));
        return found;
    }

    private static Attachment attachment(Recommendation one) {
        return new Attachment(one.getId(), one.number(), one.wording().original(), "recommendations/" + one.getId());
    }

    private Map<AgendaItemId, Set<UUID>> beside(MeetingId meeting) {
        var found = new HashMap<AgendaItemId, Set<UUID>>();
        jdbc.sql("select agenda_item_id, recommendation_id from recommendation_arising where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query(row -> {
                    found.computeIfAbsent(
                                    new AgendaItemId(row.getObject("agenda_item_id", UUID.class)), _ -> new HashSet<>())
                            .add(row.getObject("recommendation_id", UUID.class));
                });
        return found;
    }

    /** Items of later agendas that take a recommendation up, as far as the reader may see them. */
    List<AgendaItemDetails> takingUp(Recommendation one) {
        var items = jdbc.sql("select agenda_item_id from recommendation_arising where recommendation_id = :id")
                .param("id", one.getId())
                .query(UUID.class)
                .list();
        return items.isEmpty()
                ? List.of()
                : new ArrayList<>(
                        agenda.byIds(items.stream().map(AgendaItemId::new).toList())
                                .values());
    }
}
