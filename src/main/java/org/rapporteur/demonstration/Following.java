package org.rapporteur.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.recommendations.Acceptance;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.AddresseeForm;
import org.rapporteur.recommendations.Addressees;
import org.rapporteur.recommendations.Deadline;
import org.rapporteur.recommendations.DeadlineKind;
import org.rapporteur.recommendations.Evidence;
import org.rapporteur.recommendations.EvidenceKind;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.LineageKind;
import org.rapporteur.recommendations.Lineages;
import org.rapporteur.recommendations.PartForm;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.RecommendationFilter;
import org.rapporteur.recommendations.RecommendationForm;
import org.rapporteur.recommendations.RecommendationKind;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.ReportForm;
import org.rapporteur.recommendations.Reports;
import org.rapporteur.recommendations.Source;
import org.rapporteur.recommendations.SourceKind;
import org.rapporteur.recommendations.TextState;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Adopts the recommendations of the story and tells what came of them, each step only if it was not taken yet. */
@Component
@Profile("demo")
class Following {

    private static final Set<Level> SPOKEN = EnumSet.of(Level.FULLY, Level.LARGELY, Level.PARTLY, Level.NOT_STARTED);
    private static final int DAYS_TO_ANSWER = 70;
    private static final int DAYS_TO_VERIFY = 20;

    private final Recommendations recommendations;
    private final Lineages lineages;
    private final Addressees addressees;
    private final Reports reports;
    private final Agenda agenda;
    private final Submitting submitting;
    private final Cast cast;
    private final Parts parts;
    private final DemonstrationClock clock;

    Following(
            Recommendations recommendations,
            Lineages lineages,
            Addressees addressees,
            Reports reports,
            Agenda agenda,
            Submitting submitting,
            Cast cast,
            Parts parts,
            DemonstrationClock clock) {
        this.recommendations = recommendations;
        this.lineages = lineages;
        this.addressees = addressees;
        this.reports = reports;
        this.agenda = agenda;
        this.submitting = submitting;
        this.cast = cast;
        this.parts = parts;
        this.clock = clock;
    }

    /** Drafts, tables and adopts what a meeting recommends; as the secretariat, while the meeting is on. */
    void adopt(MeetingId meeting, int edition, List<PaperSummary> known) {
        for (var promise : promises(edition)) {
            var recommendation = find(meeting, promise)
                    .orElseGet(() -> recommendations.draft(meeting, form(meeting, promise, known)));
            if (recommendation.textState() == TextState.DRAFT) {
                recommendations.table(recommendation.id());
            }
            if (recommendation.textState() != TextState.ADOPTED) {
                recommendations.adopt(recommendation.id());
            }
        }
    }

    /** Lets the parties answer and report, and the secretariat verify, on the days of the story. */
    void follow(MeetingId meeting, int edition, LocalDate lastDay) {
        for (var promise : promises(edition)) {
            var adopted = cast.as("secretariat", () -> find(meeting, promise))
                    .filter(found -> found.textState() == TextState.ADOPTED);
            adopted.ifPresent(recommendation -> {
                for (var addressee : recommendation.addressees()) {
                    accept(addressee, lastDay.plusDays(DAYS_TO_ANSWER));
                    outcome(promise, addressee).ifPresent(outcome -> report(addressee, outcome));
                }
            });
        }
    }

    /** Says how the recommendations of the story relate, each only once; as the secretariat. */
    void relate() {
        var known = recommendations.read(RecommendationFilter.ALL, PageRequest.of(0, 100)).stream()
                .collect(Collectors.toMap(RecommendationDetails::number, Function.identity(), (first, _) -> first));
        for (var relation : Promises.relations()) {
            var from = known.get(relation.from());
            var to = known.get(relation.to());
            if (from == null
                    || to == null
                    || from.lineage().stream().anyMatch(link -> link.other().equals(to.id()))) {
                continue;
            }
            if (relation.kind() == LineageKind.MERGED_INTO) {
                lineages.merge(from.id(), to.id(), relation.reason());
            } else {
                lineages.relate(from.id(), relation.kind(), to.id());
            }
        }
    }

    private void accept(AddresseeDetails addressee, LocalDate day) {
        var speaker = speaker(addressee);
        if (speaker.isPresent() && addressee.acceptance() == Acceptance.PENDING) {
            clock.on(
                    day,
                    () -> cast.as(
                            speaker.get(),
                            () -> addressees.answer(addressee.id(), Acceptance.ACCEPTED, null, addressee.version())));
        }
    }

    private void report(AddresseeDetails addressee, Promise.Outcome outcome) {
        var speaker = speaker(addressee);
        if (speaker.isEmpty()
                || addressee.selfLevel() != Level.NOT_ASSESSED && SPOKEN.contains(addressee.selfLevel())) {
            return;
        }
        var day = LocalDate.parse(outcome.reportedOn());
        var report = clock.on(
                day,
                () -> cast.as(
                        speaker.get(),
                        () -> reports.submit(
                                reports.create(addressee.id(), report(outcome)).id())));
        if (!outcome.verified().isEmpty()) {
            clock.on(
                    day.plusDays(DAYS_TO_VERIFY),
                    () -> cast.as("secretariat", () -> {
                        reports.verify(
                                report.id(),
                                Level.valueOf(outcome.verified()),
                                outcome.rationale().isEmpty() ? null : outcome.rationale());
                        reports.publish(report.id());
                    }));
        }
    }

    private static ReportForm report(Promise.Outcome outcome) {
        List<Evidence> evidence = outcome.provision().isEmpty()
                ? List.of()
                : List.of(new Evidence(EvidenceKind.PROVISION, null, null, outcome.provision()));
        return new ReportForm(Level.valueOf(outcome.reported()), outcome.text(), "", "", evidence, true);
    }

    private Optional<Promise.Outcome> outcome(Promise promise, AddresseeDetails addressee) {
        return promise.outcomes().stream()
                .filter(outcome -> outcome.party().equals(addressee.party().code())
                        && bare(outcome.part()).equals(bare(addressee.partLabel())))
                .findFirst();
    }

    private static String bare(String label) {
        return label.replaceAll("[()]", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> speaker(AddresseeDetails addressee) {
        return switch (addressee.party().code()) {
            case "KH", "LA", "TH", "VN", "UNODC" ->
                Optional.of("focal." + addressee.party().code().toLowerCase(Locale.ROOT));
            default -> Optional.empty();
        };
    }

    private Optional<RecommendationDetails> find(MeetingId meeting, Promise promise) {
        var text = promise.texts().get("en");
        return recommendations.read(RecommendationFilter.of(meeting), PageRequest.of(0, 100)).stream()
                .filter(found -> found.text().texts().containsValue(text))
                .findFirst();
    }

    private RecommendationForm form(MeetingId meeting, Promise promise, List<PaperSummary> known) {
        List<PartForm> texts = new ArrayList<>();
        promise.parts().forEach((label, text) -> texts.add(new PartForm(label, LocalizedText.english(text))));
        return new RecommendationForm(
                new LocalizedText(promise.texts()),
                texts,
                RecommendationKind.RECOMMENDATION,
                promise.force(),
                new LinkedHashSet<>(promise.themes()),
                new Deadline(DeadlineKind.NEXT_EDITION, null),
                sources(meeting, promise, known),
                promise.addressees().stream()
                        .map(code -> AddresseeForm.of(parts.party(code)))
                        .toList(),
                promise.allStates());
    }

    private List<Source> sources(MeetingId meeting, Promise promise, List<PaperSummary> known) {
        var sources = new ArrayList<Source>();
        agenda.of(meeting).stream()
                .filter(item -> item.title().equals(promise.agendaItem()))
                .forEach(item ->
                        sources.add(new Source(SourceKind.AGENDA_ITEM, item.id().value(), null)));
        known.stream()
                .filter(paper -> paper.title().equals(promise.paper()))
                .forEach(paper ->
                        sources.add(new Source(SourceKind.PAPER, paper.id().value(), promise.page())));
        return sources;
    }

    private static List<Promise> promises(int edition) {
        return Promises.all().stream()
                .filter(promise -> promise.edition() == edition)
                .toList();
    }
}
