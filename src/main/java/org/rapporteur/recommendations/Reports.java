package org.rapporteur.recommendations;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.base.problem.TooLarge;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.extraction.VirusScanner;
import org.rapporteur.storage.StoredFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What addressees report, and what the secretariat finds. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Reports {

    /** Most bytes a file of evidence may have. */
    public static final long LARGEST_FILE = 50L << 20;

    private static final int LONGEST_NAME = 255;

    private final ReportRepository reports;
    private final EvidenceFileRepository files;
    private final RecommendationGate gate;
    private final ReportReading reading;
    private final StoredFiles store;
    private final VirusScanner scanner;
    private final Rights rights;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            ReportRepository reports,
            EvidenceFileRepository files,
            RecommendationGate gate,
            ReportReading reading,
            StoredFiles store,
            VirusScanner scanner,
            Rights rights,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.files = files;
        this.gate = gate;
        this.reading = reading;
        this.store = store;
        this.scanner = scanner;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The reports of an addressee the reader may read, newest first.
     *
     * @throws NotFound when the reader may not see the addressee
     */
    @Transactional(readOnly = true)
    public List<ReportDetails> of(AddresseeId id) {
        var addressee = gate.visible(id);
        return reading.details(reports.ofAddressee(addressee.getId()).stream()
                .filter(report -> rights.maySee(report.circles()))
                .toList());
    }

    /** @throws NotFound when there is none, or the reader may not read it */
    @Transactional(readOnly = true)
    public ReportDetails get(ReportId id) {
        return reading.details(gate.visible(id));
    }

    /** Whether the reader judges reports. */
    @Transactional(readOnly = true)
    public boolean mayVerify() {
        return rights.isSecretariat();
    }

    /** Whether the reader may judge the reports of this addressee: the secretariat, but never its own party's. */
    @Transactional(readOnly = true)
    public boolean mayVerify(AddresseeId id) {
        return rights.isSecretariat()
                && !rights.reader().parties().contains(gate.visible(id).partyId());
    }

    /**
     * Begins a report as a draft; only the addressee and the secretariat can read it.
     *
     * @throws Forbidden when the reader is no focal point of the addressee
     * @throws Conflict when the text is not adopted, or another report is not finished yet
     * @throws InvalidInput when evidence is not known
     */
    public ReportDetails create(AddresseeId id, ReportForm form) {
        var addressee = gate.own(id);
        if (addressee.recommendation().textState() != TextState.ADOPTED) {
            throw new Conflict("recommendations.problem.not-adopted");
        }
        var unfinished = reports.ofAddressee(addressee.getId()).stream()
                .anyMatch(report -> report.state().isBeingWritten() || report.state() == ReportState.SUBMITTED);
        if (unfinished) {
            throw new Conflict("recommendations.problem.report-unfinished");
        }
        reading.requireKnown(addressee, form.evidence());
        var report = reports.saveAndFlush(new ProgressReport(addressee, form));
        tell("report.drafted", report, form.level().name());
        return reading.details(report);
    }

    /**
     * Writes a draft or a returned report anew.
     *
     * @param version the version the reader saw
     * @throws Conflict when it lies before the secretariat or was verified
     */
    public ReportDetails change(ReportId id, ReportForm form, long version) {
        var report = gate.own(id);
        StaleVersion.check(version, report.version());
        reading.requireKnown(report.addressee(), form.evidence());
        report.edit(form);
        reports.flush();
        tell("report.changed", report, form.level().name());
        return reading.details(report);
    }

    /** Lays a report before the secretariat; from now on it counts. */
    public ReportDetails submit(ReportId id) {
        var report = gate.own(id);
        var account = Objects.requireNonNull(rights.reader().account(), "Whoever speaks for a party has an account");
        report.submit(account.value(), clock.instant());
        reports.flush();
        tell("report.submitted", report, report.level().name());
        events.publishEvent(
                new ReportSubmitted(id, new AddresseeId(report.addressee().getId())));
        return reading.details(report);
    }

    /**
     * Sends a report back to be completed.
     *
     * @throws Forbidden when the reader is not of the secretariat, or is of the party that submitted it
     * @throws InvalidInput when the reason is missing
     */
    public ReportDetails sendBack(ReportId id, String reason) {
        var report = gate.judged(id);
        report.sendBack(gate.verifier(), reason, lastCounting(report), clock.instant());
        reports.flush();
        tell("report.returned", report, "");
        return reading.details(report);
    }

    /**
     * Puts down the level the secretariat found.
     *
     * @param rationale why it differs from the reported one
     * @throws Forbidden when the reader is not of the secretariat, or is of the party that submitted it
     * @throws InvalidInput when the levels differ and no rationale is given
     * @throws Conflict when it is not submitted
     */
    public ReportDetails verify(ReportId id, Level level, @Nullable String rationale) {
        var report = gate.judged(id);
        report.verify(gate.verifier(), level, rationale, clock.instant());
        reports.flush();
        tell("report.verified", report, report.level() + " → " + level);
        events.publishEvent(
                new ReportVerified(id, new AddresseeId(report.addressee().getId())));
        return reading.details(report);
    }

    /**
     * Opens a verified report to all.
     *
     * @throws Conflict when it is not verified, or the addressee did not consent
     */
    public ReportDetails publish(ReportId id) {
        var report = gate.judged(id);
        report.publish(clock.instant());
        reports.flush();
        tell("report.published", report, "");
        return reading.details(report);
    }

    /** Takes a report back before it is published. */
    public ReportDetails withdraw(ReportId id) {
        var report = gate.own(id);
        report.withdraw(lastCounting(report), clock.instant());
        reports.flush();
        tell("report.withdrawn", report, "");
        return reading.details(report);
    }

    private @Nullable ProgressReport lastCounting(ProgressReport except) {
        return reports.ofAddressee(except.addressee().getId()).stream()
                .filter(report -> !report.equals(except) && report.state().counts())
                .findFirst()
                .orElse(null);
    }

    /**
     * Keeps a file as evidence for reports of this addressee.
     *
     * @param name name of the file
     * @param content read to its end; not closed
     * @throws Forbidden when the reader is no focal point of the addressee
     * @throws InvalidInput when it is empty, has no name, or holds a virus
     * @throws TooLarge when it is larger than {@link #LARGEST_FILE}
     * @throws Unavailable when viruses are checked for and that cannot be done now
     */
    public EvidenceFileId attach(AddresseeId id, String name, InputStream content) {
        var addressee = gate.own(id);
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        InvalidInput.check()
                .that(!bare.isEmpty(), "file", "problem.required")
                .that(bare.length() <= LONGEST_NAME, "file", "problem.too-long", LONGEST_NAME)
                .throwIfAny();
        try (var arrived = store.receive(content, LARGEST_FILE)) {
            InvalidInput.check()
                    .that(arrived.size() > 0, "file", "recommendations.problem.empty-file")
                    .throwIfAny();
            scanner.require(arrived.path(), bare);
            var stored = arrived.keep();
            var file = files.saveAndFlush(new EvidenceFile(addressee.getId(), stored.sha256(), bare, stored.size()));
            audit.append(
                    "evidence.attached",
                    "addressee",
                    addressee.getId(),
                    addressee.recommendation().number(),
                    bare);
            return new EvidenceFileId(file.getId());
        }
    }

    /**
     * Opens a file of evidence; the right is decided now, by the reports it belongs to.
     *
     * @throws NotFound when there is none, or none the reader may read
     */
    public EvidenceToRead open(EvidenceFileId id) {
        var file = files.findById(id.value()).orElseThrow(NotFound::new);
        var addressee = gate.visible(new AddresseeId(file.addresseeId()));
        rights.requireVisible(gate.inside(addressee) || isPublished(addressee.getId(), id.value()));
        audit.append(
                "evidence.read",
                "addressee",
                addressee.getId(),
                addressee.recommendation().number(),
                file.name());
        return new EvidenceToRead(file.name(), file.size(), store.open(file.sha256()));
    }

    private boolean isPublished(UUID addressee, UUID file) {
        return reports.ofAddressee(addressee).stream()
                .filter(report -> report.state() == ReportState.PUBLISHED)
                .flatMap(report -> report.evidence().stream())
                .anyMatch(piece -> file.equals(piece.id()));
    }

    private void tell(String action, ProgressReport report, String detail) {
        audit.append(
                action,
                "report",
                report.getId(),
                report.addressee().recommendation().number()
                        + report.addressee().part().label(),
                detail);
    }
}
