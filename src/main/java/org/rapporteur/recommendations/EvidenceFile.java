package org.rapporteur.recommendations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.rapporteur.base.persistence.BaseEntity;

/** A file an addressee handed in as evidence; its bytes lie in the store, by their hash. */
@Entity
@Table(name = "evidence_file")
class EvidenceFile extends BaseEntity {

    @Column(nullable = false, updatable = false)
    private UUID addresseeId;

    @Column(nullable = false, updatable = false, length = 64)
    private String sha256;

    @Column(nullable = false, updatable = false, length = 255)
    private String name;

    @Column(nullable = false, updatable = false)
    private long size;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceFile() {}

    EvidenceFile(UUID addresseeId, String sha256, String name, long size) {
        this.addresseeId = addresseeId;
        this.sha256 = sha256;
        this.name = name;
        this.size = size;
    }

    UUID addresseeId() {
        return addresseeId;
    }

    String sha256() {
        return sha256;
    }

    String name() {
        return name;
    }

    long size() {
        return size;
    }
}
