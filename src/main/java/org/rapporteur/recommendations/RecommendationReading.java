package org.rapporteur.recommendations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.directory.OrganisationId;
import org.rapporteur.directory.OrganisationSummary;
import org.rapporteur.directory.Organisations;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingId;
import org.springframework.stereotype.Component;

/** Turns stored recommendations into what people read, with as few statements as it takes. */
@Component
class RecommendationReading {

    private final RecommendationRepository recommendations;
    private final LineageRepository lineages;
    private final Origins origins;
    private final Parties parties;
    private final Organisations organisations;
    private final Rights rights;
    private final Clock clock;

    RecommendationReading(
            RecommendationRepository recommendations,
            LineageRepository lineages,
            Origins origins,
            Parties parties,
            Organisations organisations,
            Rights rights,
            Clock clock) {
        this.recommendations = recommendations;
        this.lineages = lineages;
        this.origins = origins;
        this.parties = parties;
        this.organisations = organisations;
        this.rights = rights;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<RecommendationSummary> summaries(List<Recommendation> these) {
        if (these.isEmpty()) {
            return List.of();
        }
        recommendations.withAddressees(these);
        recommendations.withThemes(these);
        var names =
                parties(these.stream().flatMap(one -> one.addressees().stream()).toList());
        var relatives = lineage(these.stream()
                .filter(one -> one.textState() == TextState.MERGED)
                .map(Recommendation::getId)
                .toList());
        return these.stream()
                .map(one -> summary(one, names, relatives.getOrDefault(one.getId(), List.of())))
                .toList();
    }

    private RecommendationSummary summary(
            Recommendation recommendation, Map<PartyId, PartySummary> names, List<LineageDetails> relatives) {
        var today = today();
        var addressed = recommendation.addressees().stream()
                .map(addressee -> names.get(new PartyId(addressee.partyId())))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Parties.protocolOrder())
                .toList();
        return new RecommendationSummary(
                new RecommendationId(recommendation.getId()),
                new MeetingId(recommendation.meetingId()),
                recommendation.number(),
                recommendation.wording(),
                recommendation.kind(),
                recommendation.force(),
                new TreeSet<>(recommendation.themes()),
                recommendation.deadline(),
                recommendation.textState(),
                relatives.stream()
                        .filter(LineageDetails::tellsWhereItWent)
                        .map(LineageDetails::number)
                        .findFirst()
                        .orElse(null),
                recommendation.adoptedAt(),
                addressed,
                Headline.of(recommendation.addressees()),
                (int) recommendation.addressees().stream()
                        .filter(addressee -> addressee.overdue(today))
                        .count(),
                recommendation.version());
    }

    RecommendationDetails details(Recommendation recommendation) {
        return details(List.of(recommendation)).getFirst();
    }

    List<RecommendationDetails> details(List<Recommendation> these) {
        if (these.isEmpty()) {
            return List.of();
        }
        recommendations.withAddressees(these);
        recommendations.withTexts(these);
        var addressees = addressees(
                        these.stream().flatMap(one -> one.addressees().stream()).toList())
                .stream()
                .collect(Collectors.groupingBy(AddresseeDetails::recommendationId));
        var sources = origins.describe(these);
        var relatives = lineage(these.stream().map(Recommendation::getId).toList());
        return these.stream()
                .map(one -> {
                    var id = new RecommendationId(one.getId());
                    return details(
                            one,
                            id,
                            one.sources().stream().map(sources::of).toList(),
                            addressees.getOrDefault(id, List.of()),
                            relatives.getOrDefault(one.getId(), List.of()));
                })
                .toList();
    }

    private static RecommendationDetails details(
            Recommendation recommendation,
            RecommendationId id,
            List<SourceDetails> sources,
            List<AddresseeDetails> addressees,
            List<LineageDetails> lineage) {
        return new RecommendationDetails(
                id,
                new MeetingId(recommendation.meetingId()),
                recommendation.number(),
                recommendation.wording(),
                recommendation.parts().stream()
                        .map(part -> new PartDetails(new PartId(part.getId()), part.label(), part.wording()))
                        .toList(),
                recommendation.kind(),
                recommendation.force(),
                new TreeSet<>(recommendation.themes()),
                recommendation.deadline(),
                recommendation.textState(),
                recommendation.stateReason(),
                recommendation.tabledAt(),
                recommendation.adoptedAt(),
                recommendation.addressesAllStates(),
                sources,
                addressees,
                recommendation.versions().stream().map(TextVersion::details).toList(),
                lineage,
                Headline.of(recommendation.addressees()),
                recommendation.version());
    }

    List<AddresseeDetails> addressees(Collection<Addressee> addressees) {
        var names = parties(addressees);
        var bodies = organisations(addressees);
        var today = today();
        return addressees.stream()
                .filter(addressee -> names.containsKey(new PartyId(addressee.partyId())))
                .sorted(Comparator.comparing(
                                (Addressee addressee) ->
                                        Objects.requireNonNull(names.get(new PartyId(addressee.partyId()))),
                                Parties.protocolOrder())
                        .thenComparing(addressee -> addressee.organisationId() != null)
                        .thenComparingInt(addressee -> addressee.part().place()))
                .map(addressee -> details(addressee, names, bodies, today))
                .toList();
    }

    AddresseeDetails addressee(Addressee addressee) {
        return addressees(List.of(addressee)).getFirst();
    }

    private static AddresseeDetails details(
            Addressee addressee,
            Map<PartyId, PartySummary> names,
            Map<OrganisationId, OrganisationSummary> bodies,
            LocalDate today) {
        var organisation = addressee.organisationId();
        return new AddresseeDetails(
                new AddresseeId(addressee.getId()),
                new RecommendationId(addressee.recommendation().getId()),
                addressee.recommendation().number(),
                new PartId(addressee.part().getId()),
                addressee.part().label(),
                Objects.requireNonNull(names.get(new PartyId(addressee.partyId()))),
                organisation == null ? null : bodies.get(new OrganisationId(organisation)),
                addressee.role(),
                addressee.acceptance(),
                addressee.acceptanceReason(),
                addressee.selfLevel(),
                addressee.verifiedLevel(),
                addressee.rationale(),
                addressee.closure(),
                addressee.closureReason(),
                addressee.nextDue(),
                addressee.overdue(today),
                addressee.counts(),
                addressee.reportedAt(),
                addressee.evidencePieces(),
                addressee.version());
    }

    /** The relatives of each of these, as far as the reader may see them. */
    Map<UUID, List<LineageDetails>> lineage(Collection<UUID> ids) {
        List<Lineage> links = ids.isEmpty() ? List.of() : lineages.touching(ids);
        if (links.isEmpty()) {
            return Map.of();
        }
        var ends = links.stream()
                .flatMap(link -> Stream.of(link.fromId(), link.toId()))
                .collect(Collectors.toSet());
        var visible = recommendations.findAllById(ends).stream()
                .filter(other -> rights.maySee(other.circles()))
                .collect(Collectors.toMap(Recommendation::getId, Function.identity()));
        var relatives = new HashMap<UUID, List<LineageDetails>>();
        for (var link : links) {
            relate(relatives, link, link.fromId(), visible.get(link.toId()));
            relate(relatives, link, link.toId(), visible.get(link.fromId()));
        }
        return relatives;
    }

    private static void relate(
            Map<UUID, List<LineageDetails>> relatives, Lineage link, UUID one, @Nullable Recommendation other) {
        if (other != null) {
            relatives.computeIfAbsent(one, _ -> new ArrayList<>()).add(relative(link, one, other));
        }
    }

    /** A relation as it is read from one of its ends. */
    static LineageDetails relative(Lineage link, UUID one, Recommendation other) {
        return new LineageDetails(
                link.id(),
                link.kind(),
                link.fromId().equals(one),
                new RecommendationId(other.getId()),
                other.number(),
                other.wording(),
                other.textState());
    }

    Map<PartyId, PartySummary> parties(Collection<Addressee> addressees) {
        return parties.byIds(addressees.stream()
                .map(addressee -> new PartyId(addressee.partyId()))
                .collect(Collectors.toSet()));
    }

    Map<OrganisationId, OrganisationSummary> organisations(Collection<Addressee> addressees) {
        Set<OrganisationId> ids = addressees.stream()
                .map(Addressee::organisationId)
                .filter(Objects::nonNull)
                .map(OrganisationId::new)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : organisations.byIds(ids);
    }
}
