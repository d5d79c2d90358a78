package org.rapporteur.recommendations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.Papers;
import org.springframework.stereotype.Component;

/** Turns stored reports into what people read, and knows what may be evidence. */
@Component
class ReportReading {

    private final EvidenceFileRepository files;
    private final Papers papers;

    ReportReading(EvidenceFileRepository files, Papers papers) {
        this.files = files;
        this.papers = papers;
    }

    /**
     * Makes sure that evidence can be found again: files of this addressee, papers the reader sees, citations.
     *
     * @throws InvalidInput naming each piece that cannot
     */
    void requireKnown(Addressee addressee, List<Evidence> evidence) {
        var own = files(evidence);
        var known = papers(evidence);
        var check = InvalidInput.check();
        for (int i = 0; i < evidence.size(); i++) {
            var piece = evidence.get(i);
            var right = switch (piece.kind()) {
                case LINK -> true;
                case FILE -> {
                    var file = own.get(piece.id());
                    yield file != null && file.addresseeId().equals(addressee.getId());
                }
                case PAPER -> known.containsKey(piece.id());
                case PROVISION -> piece.citation() != null;
            };
            check.that(
                    right,
                    "evidence[" + i + "]." + (piece.kind() == EvidenceKind.PROVISION ? "citation" : "id"),
                    piece.kind() == EvidenceKind.PROVISION ? "problem.required" : "recommendations.problem.evidence");
        }
        check.throwIfAny();
    }

    ReportDetails details(ProgressReport report) {
        return details(List.of(report)).getFirst();
    }

    List<ReportDetails> details(List<ProgressReport> reports) {
        var evidence =
                reports.stream().flatMap(report -> report.evidence().stream()).toList();
        var own = files(evidence);
        var known = papers(evidence);
        return reports.stream()
                .map(report -> details(
                        report,
                        report.evidence().stream()
                                .map(piece -> describe(piece, own, known))
                                .toList()))
                .toList();
    }

    private static ReportDetails details(ProgressReport report, List<EvidenceDetails> evidence) {
        return new ReportDetails(
                new ReportId(report.getId()),
                new AddresseeId(report.addressee().getId()),
                report.level(),
                report.account(),
                report.obstacles(),
                report.assistance(),
                evidence,
                report.consentToPublish(),
                report.state(),
                report.returnReason(),
                report.verifiedLevel(),
                report.rationale(),
                report.submittedAt(),
                report.verifiedAt(),
                report.publishedAt(),
                report.version());
    }

    private static EvidenceDetails describe(Evidence piece, Map<UUID, EvidenceFile> files, Map<UUID, String> papers) {
        return switch (piece.kind()) {
            case LINK -> new EvidenceDetails(piece, piece.url(), piece.url());
            case PROVISION -> new EvidenceDetails(piece, piece.citation(), null);
            case FILE -> {
                var file = files.get(piece.id());
                yield new EvidenceDetails(
                        piece, file == null ? null : file.name(), file == null ? null : "files/evidence/" + piece.id());
            }
            case PAPER -> {
                var name = papers.get(piece.id());
                yield new EvidenceDetails(piece, name, name == null ? null : "papers/" + piece.id());
            }
        };
    }

    private Map<UUID, EvidenceFile> files(Collection<Evidence> evidence) {
        var ids = ids(evidence, EvidenceKind.FILE);
        var found = new HashMap<UUID, EvidenceFile>();
        if (!ids.isEmpty()) {
            files.findAllById(ids).forEach(file -> found.put(file.getId(), file));
        }
        return found;
    }

    private Map<UUID, String> papers(Collection<Evidence> evidence) {
        var ids = ids(evidence, EvidenceKind.PAPER);
        var found = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            papers.byIds(ids.stream().map(PaperId::new).toList())
                    .values()
                    .forEach(paper -> found.put(paper.id().value(), Origins.name(paper)));
        }
        return found;
    }

    private static List<UUID> ids(Collection<Evidence> evidence, EvidenceKind kind) {
        return evidence.stream()
                .filter(piece -> piece.kind() == kind)
                .map(Evidence::id)
                .filter(ReportReading::isThere)
                .distinct()
                .toList();
    }

    private static boolean isThere(@Nullable UUID id) {
        return id != null;
    }
}
