package org.rapporteur.base.startup;

import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Puts what can still go wrong with the database or the disk after the first checks into a sentence. */
final class StorageFailures implements FailureAnalyzer {

    private static final int H2_FILE_LOCKED = 90020;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FailureAnalysis analysis = analyzeCause(cause);
            if (analysis != null) {
                return analysis;
            }
        }
        return null;
    }

    private static @Nullable FailureAnalysis analyzeCause(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof CannotStart) {
            return new FailureAnalysis(message, null, cause);
        }
        if (cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_LOCKED) {
            return new FailureAnalysis(
                    "The database file is held by another program.", "Close that program and start again.", cause);
        }
        if (cause instanceof SQLException sql && isConnection(String.valueOf(sql.getSQLState()))) {
            return new FailureAnalysis(
                    "The database cannot be reached or does not let the portal in (" + message + ").",
                    "Check PORTAL_DB_URL, PORTAL_DB_USER and PORTAL_DB_PASSWORD.",
                    cause);
        }
        if (cause instanceof FlywayValidateException) {
            return new FailureAnalysis(
                    "The data was made by another version of Rapporteur and cannot be brought up to this one.",
                    "Start the version that made it, or choose another folder with PORTAL_HOME.",
                    cause);
        }
        if (message.contains("No space left on device")) {
            return new FailureAnalysis(
                    "The disk is full.", "Make room or choose another place with PORTAL_HOME.", cause);
        }
        if (message.contains("Read-only file system")) {
            return new FailureAnalysis(
                    "The data folder is on a read-only file system.", "Choose another one with PORTAL_HOME.", cause);
        }
        return null;
    }

    /** SQL states: 08 the connection, 28 the credentials, 3D the name of the database. */
    private static boolean isConnection(String state) {
        return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D");
    }
}
