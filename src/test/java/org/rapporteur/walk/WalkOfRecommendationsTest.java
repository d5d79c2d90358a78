package org.rapporteur.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.walk.Role.DELEGATE;
import static org.rapporteur.walk.Role.EVERYONE;
import static org.rapporteur.walk.Role.FOCAL_POINT;
import static org.rapporteur.walk.Role.INSIDERS;
import static org.rapporteur.walk.Role.PARTICIPANTS;
import static org.rapporteur.walk.Role.SECRETARIAT;
import static org.rapporteur.walk.Role.SIGNED_IN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.extraction.Samples;
import org.rapporteur.meetings.AgendaVisibility;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.recommendations.AddresseeForm;
import org.rapporteur.recommendations.AddresseeId;
import org.rapporteur.recommendations.Addressees;
import org.rapporteur.recommendations.Evidence;
import org.rapporteur.recommendations.EvidenceFileId;
import org.rapporteur.recommendations.FollowUp;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.RecommendationFilter;
import org.rapporteur.recommendations.RecommendationForm;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.ReportDetails;
import org.rapporteur.recommendations.ReportForm;
import org.rapporteur.recommendations.Reports;
import org.rapporteur.recommendations.Source;
import org.rapporteur.recommendations.SourceKind;
import org.rapporteur.search.Search;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** The walk of every role over recommendations, what is addressed to whom, and reports, by every path; as WalkOfRolesTest. */
class WalkOfRecommendationsTest extends PortalTest {

    private static final PageRequest MANY = PageRequest.of(0, 100);

    @Autowired
    private WalkScene scene;

    @Autowired
    private DelegationScene states;

    @Autowired
    private Search search;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Addressees addressees;

    @Autowired
    private Reports reports;

    @Autowired
    private FollowUp followUp;

    private Walkers walk;

    @BeforeEach
    void everybodyIsThere() {
        walk = new Walkers(accounts, http, search, scene.people());
    }

    @Test
    void recommendationsAreSeenByTheirCircleInEveryStateOnEveryPath() {
        var meeting = scene.running(Words.fresh()).id();
        scene.invite(meeting);
        var things = new ArrayList<Thing>();
        var drafted = Words.fresh();
        things.add(recommendation("a draft recommendation", INSIDERS, draft(meeting, drafted), drafted));
        var tabled = Words.fresh();
        var table = draft(meeting, tabled);
        accounts.asPortal(() -> recommendations.table(table.id()));
        things.add(recommendation("a tabled recommendation", PARTICIPANTS, table, tabled));
        var word = Words.fresh();
        things.add(adopted("an adopted recommendation", SIGNED_IN, meeting, word));

        var published = scene.published(Words.fresh()).id();
        scene.invite(published);
        things.add(adopted("an adopted recommendation of a public meeting", EVERYONE, published, Words.fresh()));
        var hidden = Words.fresh();
        things.add(recommendation(
                "a draft recommendation of a public meeting", INSIDERS, draft(published, hidden), hidden));
        assertNoDifference(things);
    }

    @Test
    void reportsAreSeenByTheirPartyAndTheSecretariatUntilTheyArePublished() {
        var meeting = scene.running(Words.fresh()).id();
        scene.invite(meeting);
        var own = Set.of(SECRETARIAT, FOCAL_POINT, DELEGATE);
        var drafted = report(addressee(meeting));
        var submitted = submitted(addressee(meeting));
        var published = submitted(addressee(meeting));
        accounts.as(scene.people().get(SECRETARIAT), () -> reports.verify(published.id(), Level.PARTLY, null));
        accounts.as(scene.people().get(SECRETARIAT), () -> reports.publish(published.id()));

        assertNoDifference(List.of(
                report("a draft report", own, drafted),
                report("a submitted report", own, submitted),
                report("a published report", SIGNED_IN, published),
                evidence("the evidence of a draft report", own, drafted),
                evidence("the evidence of a published report", SIGNED_IN, published)));
    }

    private RecommendationDetails draft(MeetingId meeting, String word) {
        var item = scene.item(meeting, Words.fresh(), AgendaVisibility.PUBLIC);
        var form = RecommendationForm.of(LocalizedText.english("The States are urged to consider " + word))
                .from(List.of(new Source(SourceKind.AGENDA_ITEM, item.id().value(), null)))
                .to(List.of(AddresseeForm.of(states.state(WalkScene.OWN_STATE))));
        return accounts.asPortal(() -> recommendations.draft(meeting, form));
    }

    private Thing adopted(String name, Set<Role> circle, MeetingId meeting, String word) {
        var draft = draft(meeting, word);
        var text = accounts.as(scene.people().get(SECRETARIAT), () -> recommendations.adopt(draft.id()));
        var addressee = text.addressees().getFirst().id();
        return recommendation(name, circle, text, word)
                .by(walk.closedService("addressees.get", () -> addressees.get(addressee) != null))
                .by(walk.closedService(
                        "followUp.matrix",
                        () -> followUp.matrix(RecommendationFilter.of(meeting)).rows().stream()
                                .anyMatch(row -> row.recommendationId().equals(text.id()))))
                .by(walk.closedService(
                        "followUp.workbook",
                        () -> holds(followUp.workbook(RecommendationFilter.of(meeting), Locale.ENGLISH), word)))
                .by(walk.rest("/api/v1/addressees/{id}", addressee))
                .by(walk.restList("/api/v1/meetings/{id}/matrix", addressee, meeting));
    }

    private Thing recommendation(String name, Set<Role> circle, RecommendationDetails text, String word) {
        var id = text.id();
        var filter = RecommendationFilter.of(text.meetingId());
        return new Thing(name, circle)
                .by(walk.service("recommendations.get", () -> recommendations.get(id)))
                .by(walk.service(
                        "recommendations.find",
                        () -> recommendations.find(filter, MANY).stream()
                                .anyMatch(one -> one.id().equals(id))))
                .by(walk.service(
                        "recommendations.read",
                        () -> recommendations.read(filter, MANY).stream()
                                .anyMatch(one -> one.id().equals(id))))
                .by(walk.rest("/api/v1/recommendations/{id}", id))
                .by(walk.restList("/api/v1/recommendations?meeting={id}", id, text.meetingId()))
                .by(walk.restList("/api/v1/meetings/{id}/recommendations", id, text.meetingId()))
                .by(walk.search(word, id.value()));
    }

    private AddresseeId addressee(MeetingId meeting) {
        var draft = draft(meeting, Words.fresh());
        var text = accounts.as(scene.people().get(SECRETARIAT), () -> recommendations.adopt(draft.id()));
        return text.addressees().getFirst().id();
    }

    private ReportDetails report(AddresseeId addressee) {
        return accounts.as(scene.people().get(FOCAL_POINT), () -> {
            var file = reports.attach(addressee, "law.pdf", new ByteArrayInputStream(Samples.pdf("Article 40")));
            return reports.create(
                    addressee, new ReportForm(Level.PARTLY, Words.fresh(), "", "", List.of(Evidence.file(file)), true));
        });
    }

    private ReportDetails submitted(AddresseeId addressee) {
        var report = report(addressee);
        return accounts.as(scene.people().get(FOCAL_POINT), () -> reports.submit(report.id()));
    }

    private Thing report(String name, Set<Role> circle, ReportDetails report) {
        return new Thing(name, circle)
                .by(walk.closedService("reports.get", () -> reports.get(report.id()) != null))
                .by(walk.closedService(
                        "reports.of",
                        () -> reports.of(report.addresseeId()).stream()
                                .anyMatch(one -> one.id().equals(report.id()))))
                .by(walk.rest("/api/v1/reports/{id}", report.id()))
                .by(walk.restList("/api/v1/addressees/{id}/reports", report.text(), report.addresseeId()));
    }

    private Thing evidence(String name, Set<Role> circle, ReportDetails report) {
        var file = new EvidenceFileId(report.evidence().getFirst().evidence().id());
        return new Thing(name, circle)
                .by(walk.closedService(
                        "reports.open", () -> Walkers.opened(reports.open(file).content())))
                .by(walk.rest("/api/v1/evidence/{id}", file))
                .by(walk.file("/files/evidence/{id}", file));
    }

    private static boolean holds(byte[] workbook, String word) {
        var formatter = new DataFormatter();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .anyMatch(cell -> formatter.formatCellValue(cell).contains(word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertNoDifference(List<Thing> things) {
        assertThat(things.stream().flatMap(thing -> thing.walk().stream())).isEmpty();
    }
}
