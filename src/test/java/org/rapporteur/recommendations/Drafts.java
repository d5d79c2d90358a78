package org.rapporteur.recommendations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.base.LocalizedText;

/** Makes aggregates for tests of the rules, without a database. */
final class Drafts {

    static final UUID MEETING = UUID.randomUUID();
    static final UUID CAMBODIA = UUID.randomUUID();
    static final UUID LAOS = UUID.randomUUID();
    static final UUID THAILAND = UUID.randomUUID();
    static final Instant NOW = Instant.parse("2016-10-27T09:00:00Z");
    static final LocalDate DUE = LocalDate.parse("2017-09-07");

    private Drafts() {}

    static RecommendationForm form(String... parts) {
        return form(List.of(new Source(SourceKind.AGENDA_ITEM, UUID.randomUUID(), null)), false, parts);
    }

    static RecommendationForm form(List<Source> sources, boolean allStates, String... parts) {
        return new RecommendationForm(
                LocalizedText.english("The participating States are urged"),
                Arrays.stream(parts)
                        .map(text -> new PartForm("", LocalizedText.english(text)))
                        .toList(),
                RecommendationKind.RECOMMENDATION,
                Force.URGES,
                Set.of("offences"),
                new Deadline(DeadlineKind.NEXT_EDITION, null),
                sources,
                List.of(),
                allStates);
    }

    static Recommendation draft(RecommendationForm form, UUID... parties) {
        return new Recommendation(
                MEETING,
                UUID.randomUUID(),
                2,
                3,
                false,
                form,
                Arrays.stream(parties).map(Drafts::addressed).toList());
    }

    static Addressed addressed(UUID party) {
        return new Addressed(party, null, AddresseeRole.LEAD, Set.of());
    }

    /** Adopted for Cambodia and Laos, due at the next edition. */
    static Recommendation adopted() {
        var text = draft(form(), CAMBODIA, LAOS);
        text.table(NOW);
        text.adopt(Set.of(), DUE, NOW);
        return text;
    }

    static Addressee addressee(Recommendation text, UUID party) {
        return text.addressees().stream()
                .filter(addressee -> addressee.is(party, null))
                .findFirst()
                .orElseThrow();
    }

    static ReportForm report(Level level) {
        return new ReportForm(level, "Draft article 40 is before the Council.", "", "", List.of(), true);
    }

    static ProgressReport submitted(Addressee addressee, Level level, Instant at) {
        var report = new ProgressReport(addressee, report(level));
        report.submit(UUID.randomUUID(), at);
        return report;
    }

    static Verifier secretariat() {
        return new Verifier(UUID.randomUUID(), Set.of());
    }
}
