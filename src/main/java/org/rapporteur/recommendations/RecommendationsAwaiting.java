package org.rapporteur.recommendations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.access.Reader;
import org.rapporteur.base.i18n.Phrase;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.notifications.AwaitingItem;
import org.rapporteur.notifications.AwaitingSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of the follow-up waits for somebody: to answer and report for a focal point, to verify for the secretariat. */
@Component
@Transactional(readOnly = true)
class RecommendationsAwaiting implements AwaitingSource {

    /** Reports are called for this many days before they are due. */
    private static final int DAYS_AHEAD = 60;

    private final AddresseeRepository addressees;
    private final ReportRepository reports;
    private final RecommendationReading reading;
    private final Meetings meetings;

    RecommendationsAwaiting(
            AddresseeRepository addressees,
            ReportRepository reports,
            RecommendationReading reading,
            Meetings meetings) {
        this.addressees = addressees;
        this.reports = reports;
        this.reading = reading;
        this.meetings = meetings;
    }

    @Override
    public List<AwaitingItem> awaiting(Reader reader) {
        var waiting = new ArrayList<AwaitingItem>();
        var focal = reader.focalPointOf();
        if (!focal.isEmpty()) {
            waiting.addAll(owed(focal));
        }
        if (reader.isSecretariat()) {
            waiting.addAll(toVerify(reader));
        }
        return waiting;
    }

    private List<AwaitingItem> owed(Set<UUID> parties) {
        var owed = addressees.owedBy(parties);
        var returned = reports.ofParties(parties, EnumSet.of(ReportState.RETURNED));
        var groups = groups(owed);
        var told = new HashSet<Addressee>();
        var waiting = new ArrayList<AwaitingItem>();
        for (var report : returned) {
            told.add(report.addressee());
            waiting.add(item(
                    group(groups, report.addressee()),
                    "recommendations.awaiting.returned",
                    List.of(reference(report.addressee())),
                    report.addressee(),
                    "recommendations.awaiting.complete",
                    reportPath(report.addressee())));
        }
        var today = reading.today();
        for (var addressee : owed) {
            var due = addressee.nextDue();
            var reported = addressee.reportedAt() != null && !addressee.overdue(today);
            if (addressee.acceptance() == Acceptance.PENDING) {
                waiting.add(item(
                        group(groups, addressee),
                        "recommendations.awaiting.answer",
                        List.of(reference(addressee)),
                        addressee,
                        "recommendations.awaiting.open",
                        path(addressee)));
            } else if (addressee.counts()
                    && due != null
                    && !reported
                    && due.isBefore(today.plusDays(DAYS_AHEAD))
                    && told.add(addressee)) {
                waiting.add(item(
                        group(groups, addressee),
                        addressee.overdue(today)
                                ? "recommendations.awaiting.overdue"
                                : "recommendations.awaiting.report",
                        List.of(reference(addressee)),
                        addressee,
                        "recommendations.awaiting.write",
                        reportPath(addressee)));
            }
        }
        return waiting;
    }

    private List<AwaitingItem> toVerify(Reader reader) {
        var own = reader.parties();
        var submitted = reports.toVerify().stream()
                .filter(report -> !own.contains(report.addressee().partyId()))
                .toList();
        var of = submitted.stream().map(ProgressReport::addressee).toList();
        Map<PartyId, PartySummary> names = of.isEmpty() ? Map.of() : reading.parties(of);
        var groups = groups(of);
        return submitted.stream()
                .map(report -> {
                    var addressee = report.addressee();
                    var party = names.get(new PartyId(addressee.partyId()));
                    return new AwaitingItem(
                            group(groups, addressee),
                            "recommendations.awaiting.verify." + report.level(),
                            List.of(party == null ? "" : party.name(), reference(addressee)),
                            "recommendations.awaiting.evidence",
                            List.of(report.evidence().size()),
                            null,
                            "recommendations.awaiting.check",
                            reportPath(addressee));
                })
                .toList();
    }

    private Map<MeetingId, MeetingSummary> groups(Collection<Addressee> addressees) {
        var ids = addressees.stream()
                .map(addressee -> new MeetingId(addressee.recommendation().meetingId()))
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : meetings.byIds(ids);
    }

    private static Phrase group(Map<MeetingId, MeetingSummary> groups, Addressee addressee) {
        var meeting = groups.get(new MeetingId(addressee.recommendation().meetingId()));
        return meeting == null ? Phrase.of("home.other") : meeting.phrase();
    }

    private static AwaitingItem item(
            Phrase group,
            String titleKey,
            List<Object> titleArguments,
            Addressee addressee,
            String actionKey,
            String path) {
        return new AwaitingItem(group, titleKey, titleArguments, null, List.of(), addressee.nextDue(), actionKey, path);
    }

    private static String reference(Addressee addressee) {
        var label = addressee.part().label();
        var number = addressee.recommendation().number();
        return label.isEmpty() ? number : number + " " + label;
    }

    private static String path(Addressee addressee) {
        return "recommendations/" + addressee.recommendation().getId();
    }

    private static String reportPath(Addressee addressee) {
        return path(addressee) + "/report/" + addressee.getId();
    }
}
