package org.rapporteur;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements a thread prepares, whoever issues them. */
public final class StatementCounter {

    private static final ThreadLocal<List<String>> STATEMENTS = ThreadLocal.withInitial(ArrayList::new);

    private StatementCounter() {}

    /** Statements this thread prepares while it works. */
    public static List<String> during(Callable<?> work) throws Exception {
        STATEMENTS.get().clear();
        work.call();
        return List.copyOf(STATEMENTS.get());
    }

    /** The same database, counting. */
    static DataSource around(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(super.getConnection());
            }
        };
    }

    private static Connection counting(Connection connection) {
        InvocationHandler count = (_, method, arguments) -> {
            if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")) {
                STATEMENTS.get().add(arguments == null ? method.getName() : arguments[0].toString());
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(), new Class<?>[] {Connection.class}, count);
    }
}
