package dev.workspaces.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source that counts the statements which are prepared on its connections: one for each that is run. */
final class CountingDataSource {
    private final AtomicInteger statements = new AtomicInteger();
    private final DataSource target;

    CountingDataSource(DataSource target) {
        this.target = target;
    }

    /** How many this took. */
    int count(Runnable work) {
        int before = statements.get();
        work.run();
        return statements.get() - before;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, target);
    }

    private <T> T proxy(Class<T> type, Object proxied) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
            }
            try {
                Object answer = method.invoke(proxied, given);
                return answer instanceof Connection ? proxy(Connection.class, answer) : answer;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }
}
