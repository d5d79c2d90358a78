package org.rapporteur.base.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What keeps the portal as a whole from its work for a while, behind whatever failed: nobody did anything wrong, nothing that
 * was stored is lost, and the same goes through later.
 */
public enum Hindrance {
    /** There is no room where something was to be written. */
    DISK_FULL("problem.disk-full"),
    /** The database does not answer. */
    DATABASE_GONE("problem.database-gone");

    /** SQL's class of failed connections, and PostgreSQL's of a server that stops. */
    private static final String FAILED_CONNECTION = "08";

    private static final String SERVER_STOPS = "57P";

    private final String key;

    Hindrance(String key) {
        this.key = key;
    }

    /** The translation key of the sentence that says so. */
    public String key() {
        return key;
    }

    /** What a failure goes back to; none when it is a failure of its own. */
    public static Optional<Hindrance> behind(Throwable failure) {
        if (DiskFull.isCauseOf(failure)) {
            return Optional.of(DISK_FULL);
        }
        return Causes.of(failure).anyMatch(Hindrance::isGone) ? Optional.of(DATABASE_GONE) : Optional.empty();
    }

    private static boolean isGone(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _,
                    DataAccessResourceFailureException _,
                    SQLTransientConnectionException _,
                    SQLNonTransientConnectionException _ -> true;
            case SQLException failure -> {
                var state = String.valueOf(failure.getSQLState());
                yield state.startsWith(FAILED_CONNECTION) || state.startsWith(SERVER_STOPS);
            }
            default -> false;
        };
    }
}
