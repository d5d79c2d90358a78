package org.rapporteur.papers;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.rapporteur.TestAccounts;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingRoles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes meetings with papers for tests. */
@Component
public class PaperScene {

    public static final LanguageTag VIETNAMESE = LanguageTag.of("vi");

    private final TestAccounts accounts;
    private final DelegationScene delegations;
    private final MeetingRoles roles;
    private final Papers papers;
    private final PaperFiles files;
    private final FileReading reading;
    private final JdbcClient jdbc;

    PaperScene(
            TestAccounts accounts,
            DelegationScene delegations,
            MeetingRoles roles,
            Papers papers,
            PaperFiles files,
            FileReading reading,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.delegations = delegations;
        this.roles = roles;
        this.papers = papers;
        this.files = files;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    /** A meeting in registration with nobody in it but the portal. */
    public MeetingId meeting() {
        return delegations.meeting(accounts.make("organiser"));
    }

    public AccountId organiser(MeetingId meeting) {
        return withRole(meeting, MeetingRole.ORGANISER);
    }

    public AccountId withRole(MeetingId meeting, MeetingRole role) {
        var account = accounts.make(role.name());
        accounts.asPortal(() -> {
            roles.grant(meeting, account, role);
            return true;
        });
        return account;
    }

    /** A focal point of a State's delegation to the meeting. */
    public AccountId focalPoint(MeetingId meeting, String state) {
        return delegations.focalPoint(delegations.delegation(meeting, state, null));
    }

    /** A form for a working paper in English for those who take part. */
    public static PaperForm form(Classification classification) {
        return PaperForm.of("Comparative review", PaperKind.WORKING, LanguageTag.ENGLISH, classification);
    }

    /** A text file nobody handed in before. */
    public ReceivedFile file(String text) {
        return file("review.txt", (text + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    public ReceivedFile file(String name, byte[] content) {
        return accounts.asPortal(() -> files.receive(name, null, new ByteArrayInputStream(content)));
    }

    /** A paper the secretariat handed in, and so accepted. */
    public PaperDetails accepted(MeetingId meeting, Classification classification) {
        return accepted(meeting, classification, form -> form);
    }

    public PaperDetails accepted(MeetingId meeting, Classification classification, UnaryOperator<PaperForm> more) {
        return accounts.asPortal(
                () -> files.submit(meeting, more.apply(form(classification)), file("The text of a paper.")));
    }

    public PaperDetails proposedBy(AccountId account, MeetingId meeting) {
        return accounts.as(
                account, () -> files.submit(meeting, form(Classification.PARTICIPANTS), file("A proposal.")));
    }

    /** The paper after its files were read by the real reader process. */
    public PaperDetails read(PaperDetails paper) {
        jdbc.sql("""
            select v.id from file_version v join paper_rendition r on r.id = v.rendition_id
            where r.paper_id = :paper\
            """)
                .param("paper", paper.id().value())
                .query(UUID.class)
                .list()
                .forEach(reading::read);
        return get(paper.id());
    }

    public PaperDetails get(PaperId id) {
        return accounts.asPortal(() -> papers.get(id));
    }
}
