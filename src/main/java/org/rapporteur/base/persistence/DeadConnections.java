package org.rapporteur.base.persistence;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Has the pool drop connections to an H2 database that closed itself, as H2 does when its disk is full: once the last of them
 * is gone the next one opens the file again, with all that was committed.
 */
public final class DeadConnections implements SQLExceptionOverride {

    /** H2's codes for: the connection is closed, the database is closed, it is closing. */
    private static final Set<Integer> CLOSED = Set.of(90007, 90098, 90121);

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return CLOSED.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
