package org.rapporteur.recommendations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.directory.OrganisationId;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of the recommendations: the matrix, the figures, the export. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class FollowUp {

    /** Most recommendations one matrix shows; a filter finds the rest. */
    public static final int MOST_IN_MATRIX = 300;

    private static final int MOST_IN_DASHBOARD = 2000;

    private final RecommendationRepository recommendations;
    private final RecommendationReading reading;
    private final MatrixWorkbook workbook;
    private final Rights rights;

    FollowUp(
            RecommendationRepository recommendations,
            RecommendationReading reading,
            MatrixWorkbook workbook,
            Rights rights) {
        this.recommendations = recommendations;
        this.reading = reading;
        this.workbook = workbook;
        this.rights = rights;
    }

    /** Adopted recommendations by parties, at most {@value #MOST_IN_MATRIX} of them. */
    public Matrix matrix(RecommendationFilter filter) {
        var found = inForce(filter, MOST_IN_MATRIX);
        var these = found.getContent();
        if (these.isEmpty()) {
            return new Matrix(List.of(), List.of(), 0);
        }
        recommendations.withParts(these);
        var addressees =
                these.stream().flatMap(one -> one.addressees().stream()).toList();
        var columns = columns(addressees);
        var rows = new ArrayList<MatrixRow>();
        for (var recommendation : these) {
            for (var part : recommendation.parts()) {
                rows.add(row(recommendation, part, columns));
            }
        }
        return new Matrix(columns, rows, found.getTotalElements() - these.size());
    }

    /** The matrix as a workbook (XLSX) with the colours of the screen, in the language of the reader. */
    public byte[] workbook(RecommendationFilter filter, Locale reader) {
        return workbook.write(matrix(filter), reader);
    }

    private Page<Recommendation> inForce(RecommendationFilter filter, int most) {
        var found = recommendations.findAll(
                RecommendationQueries.openTo(rights.reader().tokens())
                        .and(RecommendationQueries.matching(filter.onlyInForce(), reading.today())),
                PageRequest.of(0, most, RecommendationQueries.BY_NUMBER));
        if (found.hasContent()) {
            recommendations.withAddressees(found.getContent());
        }
        return found;
    }

    private List<MatrixColumn> columns(Collection<Addressee> addressees) {
        var names = reading.parties(addressees);
        var bodies = reading.organisations(addressees);
        var columns = new LinkedHashMap<Body, MatrixColumn>();
        for (var addressee : addressees) {
            var party = names.get(new PartyId(addressee.partyId()));
            if (party != null) {
                var organisation = addressee.organisationId();
                columns.putIfAbsent(
                        Body.of(addressee),
                        new MatrixColumn(
                                party, organisation == null ? null : bodies.get(new OrganisationId(organisation))));
            }
        }
        return columns.values().stream()
                .sorted(Comparator.comparing(MatrixColumn::party, Parties.protocolOrder())
                        .thenComparing(column -> column.organisation() != null)
                        .thenComparing(column -> column.organisation() == null
                                ? ""
                                : column.organisation().name()))
                .toList();
    }

    private MatrixRow row(Recommendation recommendation, Part part, List<MatrixColumn> columns) {
        var byBody = new HashMap<Body, Addressee>();
        recommendation.addressees().stream()
                .filter(addressee -> addressee.part().equals(part))
                .forEach(addressee -> byBody.put(Body.of(addressee), addressee));
        List<@Nullable MatrixCell> cells = new ArrayList<>();
        for (var column : columns) {
            var addressee = byBody.get(Body.of(column));
            cells.add(addressee == null ? null : cell(addressee));
        }
        return new MatrixRow(
                new RecommendationId(recommendation.getId()),
                recommendation.number(),
                new PartId(part.getId()),
                part.label(),
                Objects.requireNonNullElse(part.wording(), recommendation.wording()),
                cells,
                Headline.of(byBody.values()));
    }

    private MatrixCell cell(Addressee addressee) {
        return new MatrixCell(
                new AddresseeId(addressee.getId()),
                addressee.acceptance(),
                addressee.verifiedLevel(),
                addressee.selfLevel(),
                addressee.overdue(reading.today()),
                addressee.evidencePieces(),
                addressee.nextDue());
    }

    /** What came of all the filter finds, together. */
    public Headline total(RecommendationFilter filter) {
        return Headline.of(inForce(filter, MOST_IN_DASHBOARD).getContent().stream()
                .flatMap(one -> one.addressees().stream())
                .toList());
    }

    /** Figures over all adopted recommendations the filter finds. */
    public Dashboard dashboard(RecommendationFilter filter) {
        var these = inForce(filter, MOST_IN_DASHBOARD).getContent();
        if (!these.isEmpty()) {
            recommendations.withThemes(these);
        }
        var addressees =
                these.stream().flatMap(one -> one.addressees().stream()).toList();
        var names = reading.parties(addressees);
        var today = reading.today();
        var byTheme = new TreeMap<String, List<Addressee>>();
        these.forEach(one -> one.themes()
                .forEach(theme ->
                        byTheme.computeIfAbsent(theme, _ -> new ArrayList<>()).addAll(one.addressees())));
        var byMeeting = new TreeMap<Integer, List<Addressee>>();
        these.forEach(one ->
                byMeeting.computeIfAbsent(one.edition(), _ -> new ArrayList<>()).addAll(one.addressees()));
        var byParty = new TreeMap<PartySummary, List<Addressee>>(Parties.protocolOrder());
        for (var addressee : addressees) {
            var party = names.get(new PartyId(addressee.partyId()));
            if (party != null) {
                byParty.computeIfAbsent(party, _ -> new ArrayList<>()).add(addressee);
            }
        }
        return new Dashboard(
                these.size(),
                Headline.of(addressees),
                headlines(byTheme, Function.identity()),
                headlines(byParty, Function.identity()),
                headlines(byMeeting, ReferenceNumber::roman),
                silent(byParty),
                (int) addressees.stream()
                        .filter(addressee -> addressee.overdue(today))
                        .count());
    }

    private static <K, N> Map<N, Headline> headlines(Map<K, List<Addressee>> groups, Function<K, N> name) {
        var headlines = new LinkedHashMap<N, Headline>();
        groups.forEach((key, addressees) -> headlines.put(name.apply(key), Headline.of(addressees)));
        return headlines;
    }

    private static Map<PartySummary, Integer> silent(Map<PartySummary, List<Addressee>> byParty) {
        var silent = new LinkedHashMap<PartySummary, Integer>();
        byParty.forEach((party, addressees) -> {
            var headline = Headline.of(addressees);
            if (headline.reported() == 0 && headline.addressed() > 0) {
                silent.put(party, headline.addressed());
            }
        });
        return silent;
    }

    private record Body(UUID party, @Nullable UUID organisation) {

        static Body of(Addressee addressee) {
            return new Body(addressee.partyId(), addressee.organisationId());
        }

        static Body of(MatrixColumn column) {
            var organisation = column.organisation();
            return new Body(
                    column.party().id().value(),
                    organisation == null ? null : organisation.id().value());
        }
    }
}
