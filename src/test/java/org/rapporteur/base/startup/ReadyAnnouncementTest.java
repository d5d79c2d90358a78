package org.rapporteur.base.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class ReadyAnnouncementTest {

    @Test
    void theAddressComesFirstThenWhatTheNoticesSay() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("first", (StartupNotice) address -> List.of("First: " + address + "/welcome", "Second"));
        beans.addBean("silent", (StartupNotice) address -> List.of());
        ReadyAnnouncement announcement =
                new ReadyAnnouncement(new MockEnvironment(), beans.getBeanProvider(StartupNotice.class));

        assertThat(announcement
                        .block("http://localhost:8081")
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("─")))
                .containsExactly(
                        "  Rapporteur is ready: http://localhost:8081",
                        "  First: http://localhost:8081/welcome",
                        "  Second");
    }
}
