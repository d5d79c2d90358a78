package org.rapporteur.meetings;

import java.util.List;
import java.util.UUID;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The series of meetings the portal knows; everyone with an account may read them. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class SeriesCatalogue {

    private final SeriesRepository series;
    private final Rights rights;
    private final AuditTrail audit;

    SeriesCatalogue(SeriesRepository series, Rights rights, AuditTrail audit) {
        this.series = series;
        this.rights = rights;
        this.audit = audit;
    }

    /** All series by title; a portal has a handful. */
    @Transactional(readOnly = true)
    public List<SeriesSummary> all() {
        return series.inOrder().stream().map(Series::summary).toList();
    }

    /** @throws NotFound when there is no such series */
    @Transactional(readOnly = true)
    public SeriesSummary get(SeriesId id) {
        return load(id).summary();
    }

    /** Whether the reader may make and change series. */
    @Transactional(readOnly = true)
    public boolean mayManage() {
        return rights.mayManagePortal();
    }

    /**
     * Makes a series.
     *
     * @throws Forbidden unless the reader is of the secretariat or an administrator
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the acronym or the prefix is taken
     */
    public SeriesSummary create(SeriesForm form) {
        rights.require(rights.mayManagePortal());
        var made = new Series(form);
        refuseTaken(made, BaseEntity.newId());
        series.saveAndFlush(made);
        audit.append("series.created", "series", made.getId(), made.title(), made.prefix());
        return made.summary();
    }

    /**
     * Changes a series.
     *
     * @throws Forbidden unless the reader is of the secretariat or an administrator
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the acronym or the prefix is taken
     */
    public SeriesSummary change(SeriesId id, SeriesForm form, long version) {
        rights.require(rights.mayManagePortal());
        var changed = load(id);
        StaleVersion.check(version, changed.version());
        refuseTaken(new Series(form), id.value());
        changed.change(form);
        series.flush();
        audit.append("series.changed", "series", changed.getId(), changed.title(), changed.prefix());
        return changed.summary();
    }

    private void refuseTaken(Series wanted, UUID except) {
        if (series.isAcronymTaken(wanted.acronym(), except)) {
            throw new Conflict("meetings.series.acronym-taken", wanted.acronym());
        }
        if (series.isPrefixTaken(wanted.prefix(), except)) {
            throw new Conflict("meetings.series.prefix-taken", wanted.prefix());
        }
    }

    private Series load(SeriesId id) {
        return series.findById(id.value()).orElseThrow(NotFound::new);
    }
}
