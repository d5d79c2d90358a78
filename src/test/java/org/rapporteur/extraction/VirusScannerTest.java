package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.base.startup.CannotStart;
import org.rapporteur.extraction.ScannerHealth.State;
import org.springframework.util.unit.DataSize;

/** The virus check against a server that speaks clamd's protocol over real sockets. */
class VirusScannerTest {

    private static final long LARGEST = 5 << 20;

    @TempDir
    private Path folder;

    @Test
    void withoutAnAddressNothingIsCheckedAndTheHealthSaysSo() throws IOException {
        var scanner = scanner("");

        assertThat(scanner.isOn()).isFalse();
        assertThat(scanner.scan(file("text"))).isEqualTo(new Scan.Clean());
        assertThat(scanner.health().state()).isEqualTo(State.OFF);
    }

    @Test
    void itIsProvedWithTheTestStringAloneAndAtTheEndOfTheLargestFile() throws IOException {
        try (var clamd = FakeClamd.onTcp()) {
            var scanner = scanner(clamd.address());
            assertThat(scanner.health().state()).isEqualTo(State.UNPROVEN);

            scanner.prove();

            assertThat(clamd.asked()).isEqualTo(2);
            assertThat(scanner.health().state()).isEqualTo(State.PROVEN);
            assertThat(scanner.scan(file("a harmless text"))).isEqualTo(new Scan.Clean());
            assertThat(scanner.scan(file("text " + FakeClamd.MARK))).isEqualTo(new Scan.Found("Test.Evil"));
            assertThat(scanner.scan(file(""))).isEqualTo(new Scan.Clean());
            assertThat(clamd.asked()).isEqualTo(5);
        }
    }

    @Test
    void whatIsNotFoundCleanAtOnceIsNotLetInAndASilentScannerLetsNothingIn() throws IOException {
        VirusScanner scanner;
        try (var clamd = FakeClamd.onTcp()) {
            scanner = scanner(clamd.address());
            scanner.require(file("a harmless text"), "law.txt");
            assertThatThrownBy(() -> scanner.require(file("text " + FakeClamd.MARK), "law.txt"))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> scanner.require(file("a harmless text"), "law.txt"))
                .isInstanceOf(Unavailable.class);
        scanner("").require(file("text " + FakeClamd.MARK), "law.txt");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void itSpeaksOverAUnixSocketToo() throws IOException {
        try (var clamd = FakeClamd.onUnixSocket(folder.resolve("s"))) {
            assertThat(scanner(clamd.address()).scan(file(FakeClamd.MARK))).isEqualTo(new Scan.Found("Test.Evil"));
        }
    }

    @Test
    void aScannerThatIsDownNeverCallsAFileClean() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var scanner = scanner("tcp:127.0.0.1:" + port);

        assertThat(scanner.scan(file("text"))).isInstanceOf(Scan.Unavailable.class);
        assertThat(scanner.health().state()).isEqualTo(State.UNAVAILABLE);

        try (var clamd = FakeClamd.onTcp(port)) {
            assertThat(scanner.scan(file("text"))).isEqualTo(new Scan.Clean());
            assertThat(clamd.asked()).isEqualTo(3);
        }
        assertThat(scanner.scan(file("text"))).isInstanceOf(Scan.Unavailable.class);
    }

    @Test
    void aScannerWithoutSignaturesIsNotBelieved() throws IOException {
        try (var clamd = FakeClamd.onTcp().withoutSignatures()) {
            assertThat(unavailable(clamd)).contains("EICAR");
        }
    }

    @Test
    void aScannerThatCallsLargeFilesCleanWithoutLookingIsNotBelieved() throws IOException {
        try (var clamd = FakeClamd.onTcp().lookingAt(2 << 20, false)) {
            assertThat(unavailable(clamd)).contains("AlertExceedsMax");
        }
    }

    @Test
    void aScannerThatAlertsOnLargeFilesIsBelievedAndNeverCallsThemClean() throws IOException {
        try (var clamd = FakeClamd.onTcp().lookingAt(2 << 20, true)) {
            var scanner = scanner(clamd.address());
            assertThat(scanner.scan(file("x".repeat(3 << 20))))
                    .isEqualTo(new Scan.Found("Heuristics.Limits.Exceeded.MaxFileSize"));
        }
    }

    @Test
    void aScannerThatTakesLessThanIsAcceptedIsNotBelieved() throws IOException {
        try (var clamd = FakeClamd.onTcp().taking(1 << 20)) {
            assertThat(unavailable(clamd)).contains("StreamMaxLength");
        }
    }

    @Test
    void aScannerThatDoesNotAnswerInTimeIsUnavailable() throws IOException {
        try (var clamd = FakeClamd.onTcp().neverAnswering()) {
            var scanner = scanner(clamd.address(), Duration.ofMillis(300));
            assertThat(scanner.scan(file("text"))).isInstanceOf(Scan.Unavailable.class);
        }
    }

    @Test
    void onlyAScannerOnThisMachineCanBeConfigured() {
        assertThatThrownBy(() -> scanner("tcp:192.0.2.7:3310"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("must be on this machine");
        assertThatThrownBy(() -> scanner("localhost")).hasMessageContaining("must be like unix:");
    }

    private String unavailable(FakeClamd clamd) throws IOException {
        var scanner = scanner(clamd.address());
        assertThat(scanner.scan(file("text"))).isInstanceOf(Scan.Unavailable.class);
        assertThat(scanner.health().state()).isEqualTo(State.UNAVAILABLE);
        return scanner.health().detail();
    }

    private static VirusScanner scanner(String address) {
        return scanner(address, Duration.ofSeconds(20));
    }

    private static VirusScanner scanner(String address, Duration time) {
        return new VirusScanner(
                new ScannerSettings(address, time, Duration.ZERO),
                new IntakeLimits(
                        DataSize.ofBytes(LARGEST), 10_000, DataSize.ofMegabytes(500), 100, 200, 150_000_000, 2));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ".txt"), text);
    }
}
