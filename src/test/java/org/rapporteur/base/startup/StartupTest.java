package org.rapporteur.base.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class StartupTest {

    @Test
    void theCommandLineWinsOverTheEnvironment() throws Exception {
        StartupSettings settings = StartupSettings.of(
                List.of("--server.port=9001", "--server.address=127.0.0.1"),
                new Properties(),
                Map.of("PORTAL_PORT", "9002", "PORTAL_HOME", "/srv/portal"));

        assertThat(settings).isEqualTo(new StartupSettings(Path.of("/srv/portal"), 9001, "127.0.0.1"));
    }

    @Test
    void nothingGivenMeansPort8080AndTheFolderData() throws Exception {
        StartupSettings settings = StartupSettings.of(List.of(), new Properties(), Map.of());

        assertThat(settings).isEqualTo(new StartupSettings(Path.of("data").toAbsolutePath(), 8080, null));
    }

    @Test
    void aPortThatIsNoneIsRefusedInOneSentence() {
        for (String port : List.of("eighty", "-1", "65536", "99999999999", "")) {
            assertThatExceptionOfType(StartupRefused.class)
                    .isThrownBy(() -> StartupSettings.of(List.of("--server.port=" + port), new Properties(), Map.of()))
                    .withMessage("The port must be a number from 1 to 65535, not '" + port + "'.");
        }
    }

    @Test
    void aPortInUseIsRefusedAndAFreeOneIsNot() throws Exception {
        StartupSettings settings;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings = new StartupSettings(Path.of("data"), other.getLocalPort(), "127.0.0.1");
            assertThatExceptionOfType(StartupRefused.class)
                    .isThrownBy(() -> Startup.checkPort(settings))
                    .withMessageContaining("already in use");
        }
        Startup.checkPort(settings);
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        StartupSettings settings = new StartupSettings(Path.of("data"), 0, "192.0.2.1");

        assertThatExceptionOfType(StartupRefused.class)
                .isThrownBy(() -> Startup.checkPort(settings))
                .withMessageContaining("cannot be opened");
    }
}
