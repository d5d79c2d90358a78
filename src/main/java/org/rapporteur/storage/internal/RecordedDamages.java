package org.rapporteur.storage.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what is broken in the database until it is whole again, and notes it once in the trail. */
@Component
class RecordedDamages implements Damages {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedDamages.class);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private @Nullable Set<String> known;

    RecordedDamages(JdbcClient jdbc, AuditTrail audit, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void found(String name, Kind kind) {
        LOG.error("The stored file {} is broken: {}", name, kind);
        afterwards(() -> note(name, kind));
    }

    @Override
    public void healed(String name) {
        if (known().remove(name)) {
            afterwards(() -> forget(name));
        }
    }

    private void note(String name, Kind kind) {
        known().add(name);
        if (isNoted(name)) {
            return;
        }
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var marked = jdbc.sql("update stored_file_mark set damage = :damage, damaged_at = :at where name = :name")
                .param("damage", kind.name())
                .param("at", at)
                .param("name", name)
                .update();
        if (marked == 0) {
            jdbc.sql("insert into stored_file_mark (name, damage, damaged_at) values (:name, :damage, :at)")
                    .param("damage", kind.name())
                    .param("at", at)
                    .param("name", name)
                    .update();
        }
        audit.append("storage.file-damaged", "file", null, name, kind.name());
    }

    /** So that the many files that are well cost no question to the database. */
    private synchronized Set<String> known() {
        var names = known;
        if (names == null) {
            names = ConcurrentHashMap.newKeySet();
            names.addAll(jdbc.sql("select name from stored_file_mark where damage is not null")
                    .query(String.class)
                    .list());
            known = names;
        }
        return names;
    }

    private void forget(String name) {
        if (isNoted(name)) {
            jdbc.sql("update stored_file_mark set damage = null, damaged_at = null where name = :name")
                    .param("name", name)
                    .update();
            audit.append("storage.file-healed", "file", null, name, "");
        }
    }

    private boolean isNoted(String name) {
        return jdbc.sql("select count(*) from stored_file_mark where name = :name and damage is not null")
                        .param("name", name)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The transaction that met the damage is rolled back and may hold the trail's last line, so this waits for its end. */
    private void afterwards(Runnable what) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            inItsOwn(what);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                inItsOwn(what);
            }
        });
    }

    private void inItsOwn(Runnable what) {
        try {
            transaction.executeWithoutResult(_ -> what.run());
        } catch (RuntimeException e) {
            LOG.error("A damage in the store could not be noted", e);
        }
    }
}
