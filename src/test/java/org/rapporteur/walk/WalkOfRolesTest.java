package org.rapporteur.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.walk.Role.ADMINISTRATOR;
import static org.rapporteur.walk.Role.DELEGATE;
import static org.rapporteur.walk.Role.EVERYONE;
import static org.rapporteur.walk.Role.FOCAL_POINT;
import static org.rapporteur.walk.Role.INSIDERS;
import static org.rapporteur.walk.Role.KNOWN;
import static org.rapporteur.walk.Role.ORGANISER;
import static org.rapporteur.walk.Role.PARTICIPANTS;
import static org.rapporteur.walk.Role.PARTNER;
import static org.rapporteur.walk.Role.SECRETARIAT;
import static org.rapporteur.walk.Role.SIGNED_IN;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.delegations.Credentials;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.delegations.ListOfParticipants;
import org.rapporteur.delegations.ParticipantDetails;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.delegations.Participants;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.People;
import org.rapporteur.extraction.Samples;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaVisibility;
import org.rapporteur.meetings.MeetingCalendar;
import org.rapporteur.meetings.MeetingFilter;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.PaperPreviews;
import org.rapporteur.papers.PaperVersions;
import org.rapporteur.papers.Papers;
import org.rapporteur.search.SavedSearches;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.walk.Thing.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/**
 * Every role over every kind of thing by every path. Who should see what is written here by hand, from DOMAIN.md; a
 * difference between what is expected and any path, and so between any two paths, is a failure with a sentence of its own.
 */
class WalkOfRolesTest extends PortalTest {

    private static final LanguageTag EN = LanguageTag.ENGLISH;
    private static final PageRequest MANY = PageRequest.of(0, 100);

    @Autowired
    private WalkScene scene;

    @Autowired
    private DelegationScene states;

    @Autowired
    private Search search;

    @Autowired
    private SavedSearches savedSearches;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Agenda agenda;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Participants participants;

    @Autowired
    private ListOfParticipants list;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Parties parties;

    @Autowired
    private People directory;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperVersions versions;

    @Autowired
    private PaperFiles files;

    @Autowired
    private PaperPreviews previews;

    @Autowired
    private AuditTrail audit;

    private Walkers walk;

    @BeforeEach
    void everybodyIsThere() {
        walk = new Walkers(accounts, http, search, scene.people());
    }

    @Test
    void meetingsAndTheirAgendasAreSeenByTheirCircleOnEveryPath() {
        var things = new ArrayList<Thing>();
        var draft = Words.fresh();
        var drafted = scene.draft(draft);
        scene.invite(drafted.id());
        things.add(meeting("a draft meeting", INSIDERS, drafted, draft));
        things.add(item("a public item of a draft", INSIDERS, drafted, AgendaVisibility.PUBLIC));
        things.add(item("an item of a draft for participants", INSIDERS, drafted, AgendaVisibility.PARTICIPANTS));

        var word = Words.fresh();
        var running = scene.running(word);
        scene.invite(running.id());
        things.add(meeting("an announced meeting", SIGNED_IN, running, word));
        things.add(item("a public item", SIGNED_IN, running, AgendaVisibility.PUBLIC));
        things.add(item("an item for participants", PARTICIPANTS, running, AgendaVisibility.PARTICIPANTS));
        things.add(item("an internal item", INSIDERS, running, AgendaVisibility.INTERNAL));

        var open = Words.fresh();
        var published = scene.published(open);
        scene.invite(published.id());
        things.add(meeting("a meeting with a public page", EVERYONE, published, open));
        things.add(item("a public item of a public meeting", EVERYONE, published, AgendaVisibility.PUBLIC));
        things.add(item(
                "an item for participants of a public meeting",
                PARTICIPANTS,
                published,
                AgendaVisibility.PARTICIPANTS));
        things.add(item("an internal item of a public meeting", INSIDERS, published, AgendaVisibility.INTERNAL));
        assertNoDifference(things);
    }

    @Test
    void aSavedSearchIsSeenByItsOwnerAloneOnEveryPath() {
        var owner = scene.people().get(FOCAL_POINT);
        var saved = accounts.as(owner, () -> savedSearches.save(Words.fresh(), SearchQuery.of("law")));
        try {
            assertNoDifference(List.of(new Thing("a saved search", Set.of(FOCAL_POINT))
                    .by(walk.closedService(
                            "savedSearches.find",
                            () -> savedSearches.find(saved.id()).isPresent()))
                    .by(walk.closedService(
                            "savedSearches.own",
                            () -> savedSearches.own().stream()
                                    .anyMatch(each -> each.id().equals(saved.id()))))
                    .by(walk.restList("/api/v1/search/saved", saved.id().value()))));
        } finally {
            accounts.as(owner, () -> savedSearches.remove(saved.id()));
        }
    }

    @Test
    void delegationsAndTheirPeopleAreSeenByWhoeverTakesPartOnEveryPath() {
        var meeting = scene.running(Words.fresh());
        var own = scene.invite(meeting.id());
        var family = Words.fresh();
        var named = accounts.asPortal(() ->
                participants.register(own, DelegationScene.form(family, "Somchai", ParticipantRole.HEAD), null, null));
        accounts.as(
                scene.people().get(FOCAL_POINT),
                () -> credentials.receive(own, "note.pdf", new ByteArrayInputStream(Samples.pdf("Note verbale"))));
        var state = states.state(WalkScene.OWN_STATE);

        assertNoDifference(List.of(
                delegation(meeting.id(), own),
                participant(meeting.id(), own, named),
                new Thing("a delegation's credentials", Set.of(SECRETARIAT, ORGANISER, FOCAL_POINT))
                        .by(walk.service(
                                "credentials.open",
                                () -> Walkers.opened(credentials.open(own).content())))
                        .by(walk.rest("/api/v1/delegations/{id}/credentials", own))
                        .by(walk.file("/files/delegations/{id}/credentials", own)),
                new Thing("a person", KNOWN)
                        .by(walk.closedService("people.get", () -> directory.get(named.personId()) != null))
                        .by(walk.closedService(
                                "people.find",
                                () -> !directory.find(family, null, MANY).isEmpty()))
                        .by(walk.search(family, named.personId().value())),
                new Thing("a State", SIGNED_IN)
                        .by(walk.closedService(
                                "parties.find",
                                () -> parties.find("Thailand", Set.of(), MANY).stream()
                                        .anyMatch(party -> party.id().equals(state))))
                        .by(walk.restList("/api/v1/parties?q=Thailand", state))
                        .by(walk.found("search for its name", "Thailand", state.value()))));
    }

    @Test
    void papersAreSeenByTheirCircleOnEveryPath() {
        var meeting = scene.running(Words.fresh()).id();
        scene.invite(meeting);
        var things = new ArrayList<Thing>();
        things.addAll(accepted(meeting, "a public paper", Classification.PUBLIC, SIGNED_IN));
        things.addAll(accepted(meeting, "a paper for participants", Classification.PARTICIPANTS, PARTICIPANTS));
        things.addAll(accepted(meeting, "a paper of the secretariat", Classification.SECRETARIAT, Set.of(SECRETARIAT)));

        var named = Words.fresh();
        var form = scene.form(named, Classification.PARTIES)
                .readableBy(Set.of(states.state(WalkScene.OWN_STATE)))
                .from(states.state(WalkScene.PARTNER_STATE));
        things.addAll(paper(
                "a paper of one party for another",
                Set.of(SECRETARIAT, FOCAL_POINT, DELEGATE, PARTNER),
                form,
                meeting,
                named));

        var word = Words.fresh();
        var inside = Words.fresh();
        var proposed = scene.proposed(DELEGATE, meeting, scene.form(word, Classification.PARTICIPANTS), inside);
        var circle = Set.of(SECRETARIAT, ORGANISER, FOCAL_POINT, DELEGATE);
        things.add(entry("a proposed paper", circle, proposed, word));
        things.add(contents("the file of a proposed paper", circle, proposed, inside));
        assertNoDifference(things);
    }

    @Test
    void ofAWithdrawnPaperTheEntryStaysAndTheFileGoesToTheSecretariatAlone() {
        var meeting = scene.running(Words.fresh()).id();
        scene.invite(meeting);
        var word = Words.fresh();
        var inside = Words.fresh();
        var paper = scene.paper(meeting, scene.form(word, Classification.PARTICIPANTS), inside);
        accounts.asPortal(() -> papers.withdraw(paper.id(), "replaced"));

        assertNoDifference(List.of(
                entry("a withdrawn paper", PARTICIPANTS, paper, word),
                files("the file of a withdrawn paper", Set.of(SECRETARIAT), PARTICIPANTS, paper),
                new Thing("the text of a withdrawn paper", Set.of())
                        .by(walk.found(
                                "search for a word inside it",
                                inside,
                                paper.id().value()))));
    }

    @Test
    void papersOfAPublicAndOfADraftMeetingAreSeenByTheirCircleOnEveryPath() {
        var published = scene.published(Words.fresh()).id();
        scene.invite(published);
        var draft = scene.draft(Words.fresh()).id();
        scene.invite(draft);
        var things = new ArrayList<Thing>();
        things.addAll(accepted(published, "a public paper of a public meeting", Classification.PUBLIC, EVERYONE));
        things.addAll(accepted(
                published, "a participants’ paper of a public meeting", Classification.PARTICIPANTS, PARTICIPANTS));
        things.addAll(accepted(draft, "a public paper of a draft", Classification.PUBLIC, INSIDERS));
        things.addAll(accepted(draft, "a participants’ paper of a draft", Classification.PARTICIPANTS, INSIDERS));
        assertNoDifference(things);
    }

    @Test
    void theTrailIsReadByManagersOnEveryPath() {
        var meeting = scene.draft(Words.fresh());
        assertNoDifference(List.of(new Thing("a line of the trail", Set.of(ADMINISTRATOR, SECRETARIAT))
                .by(walk.closedService(
                        "audit.find",
                        () -> !audit.find(new AuditFilter("", meeting.id().value(), null, null), MANY)
                                .isEmpty()))
                .by(walk.restList("/api/v1/audit?thing={id}", meeting.id(), meeting.id()))));
    }

    private Thing meeting(String name, Set<Role> circle, MeetingSummary meeting, String word) {
        var id = meeting.id();
        return new Thing(name, circle)
                .by(walk.service("meetings.get", () -> meetings.get(id)))
                .by(walk.service(
                        "meetings.byIds", () -> meetings.byIds(List.of(id)).containsKey(id)))
                .by(walk.service(
                        "meetings.find",
                        () -> !meetings.find(MeetingFilter.of(meeting.seriesId()), MANY)
                                .isEmpty()))
                .by(walk.service("agenda.of", () -> agenda.of(id)))
                .by(walk.service("calendar.write", () -> calendar.write(id, null)))
                .by(walk.rest("/api/v1/meetings/{id}", id))
                .by(walk.rest("/api/v1/meetings/{id}/agenda", id))
                .by(walk.rest("/api/v1/meetings/{id}/papers", id))
                .by(walk.rest("/api/v1/meetings/{id}/calendar.ics", id))
                .by(walk.restList("/api/v1/meetings?series={id}", id, meeting.seriesId()))
                .by(walk.search(word, id.value()));
    }

    private Thing item(String name, Set<Role> circle, MeetingSummary meeting, AgendaVisibility visibility) {
        var word = Words.fresh();
        AgendaItemDetails item = scene.item(meeting.id(), word, visibility);
        return new Thing(name, circle)
                .by(walk.service("agenda.get", () -> agenda.get(item.id())))
                .by(walk.service(
                        "agenda.byIds", () -> agenda.byIds(List.of(item.id())).containsKey(item.id())))
                .by(walk.service(
                        "agenda.of",
                        () -> agenda.of(meeting.id()).stream()
                                .anyMatch(one -> one.id().equals(item.id()))))
                .by(walk.restList("/api/v1/meetings/{id}/agenda", item.id(), meeting.id()))
                .by(walk.search(word, item.id().value()));
    }

    private Thing delegation(MeetingId meeting, DelegationId own) {
        return new Thing("a delegation", PARTICIPANTS)
                .by(walk.service("delegations.get", () -> delegations.get(own)))
                .by(walk.service(
                        "delegations.of",
                        () -> delegations.of(meeting).stream()
                                .anyMatch(one -> one.id().equals(own))))
                .by(walk.rest("/api/v1/delegations/{id}", own))
                .by(walk.restList("/api/v1/meetings/{id}/delegations", own, meeting));
    }

    private Thing participant(MeetingId meeting, DelegationId own, ParticipantDetails named) {
        return new Thing("a participant", PARTICIPANTS)
                .by(walk.service("participants.of", () -> participants.of(own)))
                .by(walk.service("participants.get", () -> participants.get(own, named.id())))
                .by(walk.service("listOfParticipants.of", () -> list.of(meeting)))
                .by(walk.service("listOfParticipants.workbook", () -> list.workbook(meeting, Locale.ENGLISH)))
                .by(walk.restList("/api/v1/delegations/{id}/participants", named.familyName(), own))
                .by(walk.rest("/api/v1/delegations/{id}/participants/{person}", own, named.id()))
                .by(walk.rest("/api/v1/meetings/{id}/participants.xlsx", meeting))
                .by(walk.file("/files/meetings/{id}/participants.xlsx", meeting));
    }

    private List<Thing> accepted(MeetingId meeting, String name, Classification classification, Set<Role> circle) {
        var word = Words.fresh();
        return paper(name, circle, scene.form(word, classification), meeting, word);
    }

    private List<Thing> paper(String name, Set<Role> circle, PaperForm form, MeetingId meeting, String word) {
        var inside = Words.fresh();
        var paper = scene.paper(meeting, form, inside);
        return List.of(entry(name, circle, paper, word), contents("the file of " + name, circle, paper, inside));
    }

    private Thing entry(String name, Set<Role> circle, PaperDetails paper, String word) {
        var id = paper.id();
        var meeting = paper.summary().meetingId();
        return new Thing(name, circle)
                .by(walk.service("papers.get", () -> papers.get(id)))
                .by(walk.service("papers.read", () -> papers.read(id)))
                .by(walk.service("papers.byIds", () -> papers.byIds(List.of(id)).containsKey(id)))
                .by(walk.service(
                        "papers.family",
                        () -> papers.family(paper.summary()).stream()
                                .anyMatch(one -> one.id().equals(id))))
                .by(walk.service("versions.pins", () -> versions.pins(id) != null))
                .by(walk.rest("/api/v1/papers/{id}/pins", id))
                .by(walk.service(
                        "papers.of",
                        () -> papers.of(meeting, PaperFilter.ALL, MANY).stream()
                                .anyMatch(one -> one.id().equals(id))))
                .by(walk.rest("/api/v1/papers/{id}", id))
                .by(walk.restList("/api/v1/meetings/{id}/papers", id, meeting))
                .by(walk.search(word, id.value()));
    }

    private Thing contents(String name, Set<Role> circle, PaperDetails paper, String inside) {
        return files(name, circle, paper)
                .by(walk.found("search for a word inside it", inside, paper.id().value()))
                .by(new Path(
                        "extract of the search",
                        false,
                        walk.found("", inside, paper.id().value()).look()));
    }

    private Thing files(String name, Set<Role> circle, PaperDetails paper) {
        return files(name, circle, circle, paper);
    }

    private Thing files(String name, Set<Role> circle, Set<Role> knowing, PaperDetails paper) {
        var id = paper.id();
        return new Thing(name, circle)
                .by(walk.service("files.open", () -> files.open(id, EN, 1)))
                .by(walk.service("files.text", () -> files.text(id, EN, 1)))
                .by(walk.service("previews.preview", () -> previews.preview(id, EN, 1)))
                .by(walk.service("previews.thumbnail", () -> previews.thumbnail(id, EN, 1)))
                .by(walk.rest("/api/v1/papers/{id}/preview", knowing, id))
                .by(walk.rest("/api/v1/papers/{id}/thumbnail", knowing, id))
                .by(walk.file("/files/papers/{id}/en/1/preview", knowing, id))
                .by(walk.file("/files/papers/{id}/en/1/thumbnail", knowing, id))
                .by(walk.rest("/api/v1/papers/{id}/file", knowing, id))
                .by(walk.rest("/api/v1/papers/{id}/text", knowing, id))
                .by(walk.service("versions.compare", () -> versions.compare(id, EN, 1, 1) != null))
                .by(walk.rest("/api/v1/papers/{id}/compare?lang=en&from=1&to=1", knowing, id))
                .by(walk.file("/files/papers/{id}/en/1", knowing, id))
                .by(walk.packed(
                        "/files/meetings/{id}/papers.zip",
                        paper.summary().symbol().replace('/', '-') + "/",
                        paper.summary().meetingId()));
    }

    private static void assertNoDifference(List<Thing> things) {
        assertThat(things.stream().flatMap(thing -> thing.walk().stream())).isEmpty();
    }
}
