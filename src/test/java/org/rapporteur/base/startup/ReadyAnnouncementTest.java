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
        beans.addBean("first", (StartupNotice) () -> List.of("Accounts: admin", "Password: demo"));
        beans.addBean("silent", (StartupNotice) List::of);
        ReadyAnnouncement announcement =
                new ReadyAnnouncement(new MockEnvironment(), beans.getBeanProvider(StartupNotice.class));

        assertThat(announcement.block("8081").lines().filter(line -> !line.isBlank() && !line.startsWith("─")))
                .containsExactly(
                        "  Rapporteur is ready: http://localhost:8081", "  Accounts: admin", "  Password: demo");
    }
}
