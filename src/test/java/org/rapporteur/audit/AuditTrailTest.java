package org.rapporteur.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class AuditTrailTest extends PortalTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLineTellsWhoDidWhatToWhichThing() {
        var organiser = accounts.make("Organiser");
        var thing = UUID.randomUUID();
        accounts.as(organiser, () -> trail.append("meeting.announced", "meeting", thing, "2nd meeting", "on paper"));

        var lines = accounts.asPortal(() -> trail.find(new AuditFilter("", thing, null, null), PageRequest.of(0, 10))
                .getContent());

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.actorId()).isEqualTo(organiser.value());
            assertThat(line.actor()).isEqualTo("Organiser");
            assertThat(line.action()).isEqualTo("meeting.announced");
            assertThat(line.at()).isEqualTo(clock.instant());
        });
    }

    @Test
    void anUntouchedChainIsWhole() {
        trail.append("test", "test", null, "a", "");
        trail.append("test", "test", null, "b", "");

        assertThat(accounts.asPortal(trail::check).whole()).isTrue();
    }

    @Test
    void aChangedRowIsFound() {
        var thing = UUID.randomUUID();
        trail.append("test", "test", thing, "as it was", "");
        trail.append("test", "test", null, "after it", "");
        var seq = jdbc.sql("select seq from audit_entry where thing_id = ?")
                .param(thing)
                .query(Long.class)
                .single();
        jdbc.sql("update audit_entry set thing = 'as somebody wishes' where seq = ?")
                .param(seq)
                .update();
        try {
            assertThat(accounts.asPortal(trail::check).brokenAt()).isEqualTo(seq);
        } finally {
            jdbc.sql("update audit_entry set thing = 'as it was' where seq = ?")
                    .param(seq)
                    .update();
        }
    }

    @Test
    void onlyManagersReadTheTrail() throws Exception {
        var delegate = accounts.make("Delegate");
        assertThatThrownBy(() -> accounts.as(delegate, () -> trail.find(AuditFilter.ALL, PageRequest.of(0, 10))))
                .isInstanceOf(AccessDeniedException.class);

        http.perform(with(accounts.token(delegate), get("/api/v1/audit")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.status").value(403));
        http.perform(with(accounts.token(accounts.administrator()), get("/api/v1/audit?size=1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].chain").isString());
    }
}
