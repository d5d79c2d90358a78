package org.rapporteur.base.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class StorageFailuresTest {

    private final StorageFailures failures = new StorageFailures();

    @Test
    void aDatabaseThatCannotBeReachedIsOneSentenceNamingTheSettings() {
        FailureAnalysis analysis =
                failures.analyze(new IllegalStateException(new SQLException("Connection refused", "08001")));

        assertThat(analysis).isNotNull();
        assertThat(OneSentenceReporter.text(analysis.getDescription(), analysis.getAction()))
                .isEqualTo("The database cannot be reached or does not let the portal in (Connection refused)."
                        + " Check PORTAL_DB_URL, PORTAL_DB_USER and PORTAL_DB_PASSWORD.");
    }

    @Test
    void aLockedDatabaseFileAndAFullDiskAreTold() {
        assertThat(failures.analyze(new SQLException("Database may be already in use", "90020", 90020)))
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("The database file is held by another program.");
        assertThat(failures.analyze(new IOException("No space left on device")))
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("The disk is full.");
    }

    @Test
    void dataOfAnotherVersionIsTold() {
        var validation = new FlywayValidateException(
                new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "Detected resolved migration not applied"), "");

        assertThat(failures.analyze(new IllegalStateException(validation)))
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("The data was made by another version of Rapporteur and cannot be brought up to this one.");
    }

    @Test
    void whatIsNotAboutStorageIsLeftToOthers() {
        assertThat(failures.analyze(new IllegalStateException("a mistake of ours")))
                .isNull();
    }
}
