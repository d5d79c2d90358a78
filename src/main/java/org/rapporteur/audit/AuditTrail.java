package org.rapporteur.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.security.Actor;
import org.rapporteur.base.security.CurrentActor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only trail. Each line carries the hash of the line before, so that a changed, removed or added row is found by
 * {@link #check()}. Lines are written in the transaction of what they tell of: either both are stored or neither.
 */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SECRETARIAT')")
public class AuditTrail {

    private static final int CHECK_BATCH = 1000;
    private static final RowMapper<AuditEntry> ROW = (row, _) -> new AuditEntry(
            row.getLong("seq"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getObject("actor_id", UUID.class),
            row.getString("actor"),
            row.getString("action"),
            row.getString("thing_type"),
            row.getObject("thing_id", UUID.class),
            row.getString("thing"),
            row.getString("detail"),
            row.getString("previous_hash"),
            row.getString("hash"));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor currentActor;

    AuditTrail(JdbcClient jdbc, Clock clock, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currentActor = currentActor;
    }

    /**
     * Appends a line by whoever is signed in (or the portal itself).
     *
     * @param action what was done, such as {@code meeting.announced}
     * @param thingType kind of thing, such as {@code meeting}
     * @param thingId the thing, if it has an id
     * @param thing the thing's name
     * @param detail what else matters, or empty; never the content of a paper
     */
    @Transactional
    @PreAuthorize("permitAll()")
    public void append(String action, String thingType, @Nullable UUID thingId, String thing, String detail) {
        var actor = currentActor.get();
        append(
                actor.map(Actor::accountId).orElse(null),
                actor.map(Actor::displayName).orElse("–"),
                action,
                thingType,
                thingId,
                thing,
                detail);
    }

    /** Appends a line by somebody who is not signed in yet, such as a sign-in that failed. */
    @Transactional
    @PreAuthorize("permitAll()")
    public void append(
            @Nullable UUID actorId,
            String actor,
            String action,
            String thingType,
            @Nullable UUID thingId,
            String thing,
            String detail) {
        var head = jdbc.sql("select seq, hash from audit_head where id = 1 for update")
                .query((row, _) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var unhashed = new AuditEntry(
                head.seq + 1,
                at,
                actorId,
                cut(actor, 200),
                action,
                thingType,
                thingId,
                cut(thing, 400),
                cut(detail, 4000),
                head.hash,
                "");
        var hash = hash(unhashed);
        jdbc.sql("""
            insert into audit_entry (seq, at, actor_id, actor, action, thing_type, thing_id, thing, detail,
                                     previous_hash, hash)
            values (:seq, :at, :actorId, :actor, :action, :thingType, :thingId, :thing, :detail,
                    :previousHash, :hash)\
            """)
                .param("seq", unhashed.seq())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actorId", actorId)
                .param("actor", unhashed.actor())
                .param("action", action)
                .param("thingType", thingType)
                .param("thingId", thingId)
                .param("thing", unhashed.thing())
                .param("detail", unhashed.detail())
                .param("previousHash", head.hash)
                .param("hash", hash)
                .update();
        jdbc.sql("update audit_head set seq = :seq, hash = :hash where id = 1")
                .param("seq", unhashed.seq())
                .param("hash", hash)
                .update();
    }

    /** A page of the trail, newest first. */
    @Transactional(readOnly = true)
    public Page<AuditEntry> find(AuditFilter filter, Pageable page) {
        var like = "%" + filter.text().strip().toLowerCase(Locale.ROOT) + "%";
        var where = new StringBuilder(
                " where (lower(actor) like :like or lower(action) like :like or lower(thing) like :like"
                        + " or lower(detail) like :like)");
        if (filter.thingId() != null) {
            where.append(" and thing_id = :thingId");
        }
        if (filter.from() != null) {
            where.append(" and at >= :from");
        }
        if (filter.to() != null) {
            where.append(" and at < :to");
        }
        var rows = parameters(
                        jdbc.sql(
                                "select * from audit_entry" + where + " order by seq desc limit :limit offset :offset"),
                        filter,
                        like)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(ROW)
                .list();
        var total = parameters(jdbc.sql("select count(*) from audit_entry" + where), filter, like)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    private static JdbcClient.StatementSpec parameters(
            JdbcClient.StatementSpec statement, AuditFilter filter, String like) {
        var filled = statement.param("like", like);
        if (filter.thingId() != null) {
            filled = filled.param("thingId", filter.thingId());
        }
        if (filter.from() != null) {
            filled = filled.param("from", utc(filter.from()));
        }
        if (filter.to() != null) {
            filled = filled.param("to", utc(filter.to()));
        }
        return filled;
    }

    /** Reads the whole chain and tells the first line that does not fit. */
    @Transactional(readOnly = true)
    public ChainCheck check() {
        long seq = 0;
        var hash = "0".repeat(64);
        while (true) {
            List<AuditEntry> batch =
                    new ArrayList<>(jdbc.sql("select * from audit_entry where seq > :seq order by seq limit :limit")
                            .param("seq", seq)
                            .param("limit", CHECK_BATCH)
                            .query(ROW)
                            .list());
            for (var entry : batch) {
                var fits = entry.seq() == seq + 1
                        && entry.previousHash().equals(hash)
                        && entry.hash().equals(hash(entry));
                if (!fits) {
                    return new ChainCheck(seq, seq + 1);
                }
                seq = entry.seq();
                hash = entry.hash();
            }
            if (batch.size() < CHECK_BATCH) {
                break;
            }
        }
        var head = jdbc.sql("select seq, hash from audit_head where id = 1")
                .query((row, _) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
        return new ChainCheck(seq, head.seq == seq && head.hash.equals(hash) ? null : seq + 1);
    }

    private static String hash(AuditEntry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of(
                    entry.previousHash(),
                    String.valueOf(entry.seq()),
                    entry.at().toString(),
                    Objects.toString(entry.actorId(), ""),
                    entry.actor(),
                    entry.action(),
                    entry.thingType(),
                    Objects.toString(entry.thingId(), ""),
                    entry.thing(),
                    entry.detail())) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private record Head(long seq, String hash) {}
}
