package dev.workspaces.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A data source that notes what is called on its connections. A statement is prepared for each that is run. */
final class CountingDataSource {
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final DataSource target;

    CountingDataSource(DataSource target) {
        this.target = target;
    }

    /** How many statements this took. */
    int count(Runnable work) {
        return texts(work).size();
    }

    /** The statements that this took, in order. */
    List<String> texts(Runnable work) {
        texts.clear();
        work.run();
        return List.copyOf(texts);
    }

    /** What this called, in order. */
    List<String> calls(Runnable work) {
        calls.clear();
        work.run();
        return List.copyOf(calls);
    }

    DataSource dataSource() {
        return proxy(DataSource.class, target);
    }

    private <T> T proxy(Class<T> type, Object proxied) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            calls.add(method.getName());
            if (method.getName().equals("prepareStatement")) {
                texts.add((String) given[0]);
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
