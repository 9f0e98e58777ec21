package dev.workspaces.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A data source on which the first statement that has one of these texts in it waits until it is let go. */
final class HeldBack {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch let = new CountDownLatch(1);
    private final AtomicBoolean isFirst = new AtomicBoolean(true);
    private final DataSource target;
    private final String[] texts;

    HeldBack(DataSource target, String... texts) {
        this.target = target;
        this.texts = texts;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, target);
    }

    /** Until somebody waits there. */
    void awaitReached() throws InterruptedException {
        reached.await();
    }

    void letGo() {
        let.countDown();
    }

    private void holdBack(String sql) throws InterruptedException {
        for (String text : texts) {
            if (sql.contains(text) && isFirst.getAndSet(false)) {
                reached.countDown();
                let.await();
            }
        }
    }

    private <T> T proxy(Class<T> type, Object proxied) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getName().equals("prepareStatement")) {
                holdBack((String) given[0]);
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
