package org.rapporteur.recommendations.rest;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.directory.PartyKind;
import org.rapporteur.exports.Workbooks;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.recommendations.FollowUp;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.Matrix;
import org.rapporteur.recommendations.MatrixCell;
import org.rapporteur.recommendations.MatrixColumn;
import org.rapporteur.recommendations.MatrixRow;
import org.rapporteur.recommendations.RecommendationFilter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The matrix of a meeting in the API, and as a workbook. */
@RestController
@RequestMapping("/api/v1/meetings/{id}")
class MatrixResource {

    private final FollowUp followUp;
    private final Meetings meetings;

    MatrixResource(FollowUp followUp, Meetings meetings) {
        this.followUp = followUp;
        this.meetings = meetings;
    }

    @GetMapping("/matrix")
    Grid matrix(@PathVariable UUID id) {
        var meeting = meetings.get(new MeetingId(id));
        return Grid.of(followUp.matrix(RecommendationFilter.of(meeting.id())));
    }

    @GetMapping("/matrix.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, Locale reader) {
        var meeting = meetings.get(new MeetingId(id));
        var name = "recommendations-" + meeting.prefix().toLowerCase(Locale.ROOT) + "-" + meeting.edition() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Workbooks.XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(followUp.workbook(RecommendationFilter.of(meeting.id()), reader));
    }

    record Grid(List<Head> columns, List<Row> rows) {
        static Grid of(Matrix matrix) {
            return new Grid(
                    matrix.columns().stream().map(Head::of).toList(),
                    matrix.rows().stream().map(Row::of).toList());
        }
    }

    record Head(
            UUID id,
            PartyKind kind,
            String code,
            String name,
            @Nullable UUID organisationId) {
        static Head of(MatrixColumn column) {
            var organisation = column.organisation();
            var party = column.party();
            return organisation == null
                    ? new Head(party.id().value(), party.kind(), party.code(), party.name(), null)
                    : new Head(
                            party.id().value(),
                            party.kind(),
                            party.code(),
                            organisation.name(),
                            organisation.id().value());
        }
    }

    record Row(Named recommendation, Lettered part, List<@Nullable Stand> cells) {
        static Row of(MatrixRow row) {
            return new Row(
                    new Named(row.recommendationId().value(), row.number()),
                    new Lettered(row.partId().value(), row.partLabel()),
                    row.cells().stream().map(Stand::of).toList());
        }
    }

    record Named(UUID id, String number) {}

    record Lettered(UUID id, String label) {}

    record Stand(UUID addresseeId, Level level, Level selfLevel, boolean overdue, int evidence) {
        static @Nullable Stand of(@Nullable MatrixCell cell) {
            return cell == null
                    ? null
                    : new Stand(
                            cell.addresseeId().value(),
                            cell.level(),
                            cell.selfLevel(),
                            cell.overdue(),
                            cell.evidence());
        }
    }
}
