package dev.workspaces.inmemory;

import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In-memory storage that does one thing otherwise: what is called on its parts goes through a breaker. */
class BrokenStorage implements Storage {
    private static final Class<?>[] TRANSACTION = {Transaction.class};

    final InMemoryStorage intact = new InMemoryStorage();
    private final Breaker breaker;

    /** Does what is called, or something else. */
    interface Breaker {
        @Nullable
        Object answer(Call call);
    }

    /**
     * Something that is called.
     *
     * @param part the transaction's part, such as {@code workspaces}
     * @param name the method's
     * @param arguments may be changed before it is done
     * @param real does it
     */
    @SuppressWarnings("ArrayRecordComponent") // a breaker changes them on purpose
    record Call(String part, String name, Object[] arguments, Function<Object[], Object> real) {
        boolean is(String wantedPart, String... names) {
            return part.equals(wantedPart) && List.of(names).contains(name);
        }

        Object first() {
            return arguments[0];
        }

        Object done() {
            return real.apply(arguments);
        }

        Object doneWith(Object... others) {
            return real.apply(others);
        }
    }

    BrokenStorage(Breaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
        return intact.transact(transaction -> work.apply(broken(transaction)));
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
        return intact.read(now -> work.apply(broken((Transaction) now)));
    }

    @Override
    public void close() {
        intact.close();
    }

    private Transaction broken(Transaction transaction) {
        return (Transaction) proxy(TRANSACTION, (proxy, method, arguments) -> {
            if (method.getReturnType() == void.class) {
                return answer("transaction", transaction, method, arguments);
            }
            Class<?>[] type = {method.getReturnType()};
            Object part = call(transaction, method, arguments);
            return proxy(type, (same, called, given) -> answer(method.getName(), part, called, given));
        });
    }

    private @Nullable Object answer(String part, Object target, Method method, Object[] arguments) {
        return breaker.answer(new Call(part, method.getName(), arguments, given -> call(target, method, given)));
    }

    static Object proxy(Class<?>[] types, InvocationHandler handler) {
        return Proxy.newProxyInstance(BrokenStorage.class.getClassLoader(), types, handler);
    }

    static Object call(Object target, Method method, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
