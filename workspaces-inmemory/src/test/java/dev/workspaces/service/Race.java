package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.error.WorkspacesException;
import dev.workspaces.policy.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Attempts that start together, round after round. {@code -Draces.times=20} makes twenty times as many rounds, {@code 0.1} a tenth. A round makes
 * what it needs anew; many rounds share a company, so that the storage is not empty.
 */
final class Race {
    private static final double TIMES = Double.parseDouble(System.getProperty("races.times", "1"));
    private static final int ROUNDS_OF_A_COMPANY = 1_000;
    private static final int FEWEST = 10;

    private final ExecutorService threads;
    private final Company company;
    private final int number;
    private final List<Attempt<?>> attempts;

    private Race(ExecutorService threads, Company company, int number, List<Attempt<?>> attempts) {
        this.threads = threads;
        this.company = company;
        this.number = number;
        this.attempts = attempts;
    }

    /** What happens in a round. */
    @FunctionalInterface
    interface Round {
        void run(Race race) throws Exception;
    }

    /** How many rounds to make where so many are wanted. */
    static int rounds(int wanted) {
        return (int) Math.ceil(wanted * TIMES);
    }

    /** As many of these as there are rounds to make for all of them, but some in any case, from the first to the last. */
    static <T> List<T> some(List<T> all) {
        int taken = Math.min(all.size(), Math.max(FEWEST, rounds(all.size())));
        return IntStream.range(0, taken)
                .mapToObj(each -> all.get(each * (all.size() - 1) / Math.max(1, taken - 1)))
                .toList();
    }

    /** Runs so many rounds, and prints what the attempts came to. */
    static void repeat(String what, int rounds, Round round) throws Exception {
        repeat(what, rounds, Company::new, round);
    }

    /** The same, in companies like this. */
    static void repeat(String what, int rounds, Supplier<Company> companies, Round round) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        int end = rounds(rounds);
        long done = 0;
        long refused = 0;
        try {
            for (int start = 0; start < end; start += ROUNDS_OF_A_COMPANY) {
                List<Attempt<?>> attempts = new ArrayList<>();
                try (Company company = companies.get()) {
                    for (int number = start; number < Math.min(end, start + ROUNDS_OF_A_COMPANY); number++) {
                        round.run(new Race(threads, company, number, attempts));
                    }
                }
                done += attempts.stream().filter(Attempt::isDone).count();
                refused +=
                        attempts.stream().filter(attempt -> !attempt.isDone()).count();
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.printf(Locale.ROOT, "%s: %,d rounds, %,d done, %,d refused%n", what, end, done, refused);
    }

    /** As the other one. */
    @SafeVarargs
    @SuppressWarnings("varargs") // List.of keeps them as they are
    final <T> List<Attempt<T>> start(Callable<? extends T>... all) throws Exception {
        return start(List.of(all));
    }

    /** Starts all at once and waits for all; what each came to, in their order. */
    <T> List<Attempt<T>> start(List<? extends Callable<? extends T>> all) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(all.size());
        List<Future<Attempt<T>>> running = new ArrayList<>();
        for (Callable<? extends T> each : all) {
            running.add(threads.submit(() -> {
                barrier.await();
                return Attempt.at(each);
            }));
        }
        List<Attempt<T>> over = new ArrayList<>();
        for (Future<Attempt<T>> each : running) {
            over.add(each.get());
        }
        attempts.addAll(over);
        return over;
    }

    Company company() {
        return company;
    }

    /** Which round it is, from 0 on. */
    int number() {
        return number;
    }

    /** A word that no other round of this company has. */
    String word(String start) {
        return start + "-" + number;
    }

    /** An organization of this round alone. */
    Founded found() {
        return company.workspaces
                .system(RequestInfo.none())
                .createOrganization(
                        NewOrganization.of("Race", company.name + "-" + number, company.email(word("founder"))));
    }

    /** Its owner. */
    Acting as(Founded founded) {
        return company.as(Principal.session(
                founded.organization().id(), founded.owner().user().id()));
    }

    /**
     * What an attempt came to.
     *
     * @param result what it answered with; empty where it was refused
     * @param refusal why it was refused; empty where it was not
     */
    record Attempt<T>(Optional<T> result, Optional<WorkspacesException> refusal) {
        /** What is thrown but is no refusal is thrown on. */
        static <T> Attempt<T> at(Callable<? extends T> what) throws Exception {
            try {
                return new Attempt<>(Optional.of(what.call()), Optional.empty());
            } catch (WorkspacesException refusal) {
                return new Attempt<>(Optional.empty(), Optional.of(refusal));
            }
        }

        boolean isDone() {
            return result.isPresent();
        }

        T get() {
            return result.orElseThrow();
        }

        /** The one that was done; the others were refused for this reason. */
        static <T> T only(List<Attempt<T>> attempts, Class<? extends WorkspacesException> reason) {
            assertThat(attempts).filteredOn(Attempt::isDone).hasSize(1);
            assertThat(attempts)
                    .flatExtracting(attempt -> attempt.refusal().stream().toList())
                    .hasOnlyElementsOfType(reason);
            return attempts.stream()
                    .filter(Attempt::isDone)
                    .findFirst()
                    .orElseThrow()
                    .get();
        }
    }
}
