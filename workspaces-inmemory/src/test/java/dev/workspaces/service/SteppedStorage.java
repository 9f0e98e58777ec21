package dev.workspaces.service;

import dev.workspaces.error.OutcomeUnknownException;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A storage where reads go on while a transaction runs, and see nothing of it until it is committed, as in a database: the
 * work runs on a copy in memory, and what it did is done again at the commit. Says so between every two steps of a transaction.
 */
final class SteppedStorage implements Storage {
    /** What a work called, and what it called that on: the transaction itself where that is none. */
    private record Call(List<Method> path, Method method, List<Object> arguments) {
        void repeat(Transaction transaction) {
            Object target = transaction;
            for (Method part : path) {
                target = invoke(part, target);
            }
            invoke(method, target, arguments.toArray());
        }
    }

    private final Storage committed = TestStorage.opened();
    private final Storage copy = new InMemoryStorage();
    private final AtomicLong reads = new AtomicLong();
    private Runnable step = () -> {};
    private volatile Runnable afterRead = () -> {};
    private boolean isLost;
    private Runnable late = () -> {};

    /** From now on, runs something between every two steps of every transaction. */
    void stepping(Runnable between) {
        step = between;
    }

    /** From now on, the connection is lost in each commit. */
    void lose() {
        isLost = true;
    }

    /** The last commit that was lost happens after all. */
    void commitLate() {
        late.run();
    }

    /** Runs something whenever something was read, before whoever read it gets it. */
    void afterRead(Runnable work) {
        afterRead = work;
    }

    /** How often something was read outside of transactions. */
    long reads() {
        return reads.get();
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
        step.run();
        List<Call> calls = new ArrayList<>();
        T result = copy.transact(transaction -> {
            T of = work.apply(recording(Transaction.class, transaction, List.of(), calls));
            step.run();
            return of;
        });
        if (isLost) {
            late = () -> commit(calls);
            throw new OutcomeUnknownException(new IllegalStateException("no connection"));
        }
        commit(calls);
        step.run();
        return result;
    }

    private void commit(List<Call> calls) {
        committed.transact(transaction -> {
            calls.forEach(call -> call.repeat(transaction));
            return calls.size();
        });
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
        reads.incrementAndGet();
        T result = committed.read(work);
        afterRead.run();
        return result;
    }

    @Override
    public void close() {
        committed.close();
        copy.close();
    }

    private <T> T recording(Class<T> type, Object target, List<Method> path, List<Call> calls) {
        Class<?>[] types = {type};
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), types, (self, method, arguments) -> {
            Object answer = invoke(method, target, arguments);
            if (path.isEmpty() && method.getParameterCount() == 0) {
                return recording(method.getReturnType(), answer, List.of(method), calls);
            }
            calls.add(new Call(path, method, Arrays.asList(arguments)));
            step.run();
            return answer;
        }));
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw (RuntimeException) thrown.getCause();
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
