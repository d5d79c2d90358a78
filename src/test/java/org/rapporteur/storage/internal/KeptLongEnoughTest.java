package org.rapporteur.storage.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rapporteur.base.startup.CannotStart;

/** Files nothing refers to outlive the time between two backups, or the portal does not start. */
class KeptLongEnoughTest {

    @Test
    void filesThatWouldBeRemovedBeforeTheNextBackupStopTheStart() {
        assertThatThrownBy(() -> start(Duration.ofDays(7), Duration.ofDays(7)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("after 7 days (rapporteur.storage.keep-unused)")
                .hasMessageContaining("longer than the 7 days between two backups (rapporteur.storage.backup-every)");
        assertThatThrownBy(() -> start(Duration.ZERO, Duration.ofDays(1)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("after 0 seconds");
    }

    @Test
    void whereOtherToolsMakeBackupsADayIsTheLeast() {
        assertThatThrownBy(() -> start(Duration.ofHours(5), Duration.ZERO))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("must be a day or more");
        assertThatCode(() -> start(Duration.ofDays(1), Duration.ZERO)).doesNotThrowAnyException();
        assertThatCode(() -> start(Duration.ofDays(8), Duration.ofDays(7))).doesNotThrowAnyException();
    }

    private static void start(Duration keepUnused, Duration backupEvery) {
        StorageConfiguration.requireKeptLongEnough(new StorageSettings(
                StorageSettings.Kind.LOCAL,
                Path.of("files"),
                true,
                Path.of("keys"),
                keepUnused,
                backupEvery,
                false,
                null));
    }
}
