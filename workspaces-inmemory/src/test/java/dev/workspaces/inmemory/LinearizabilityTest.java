package dev.workspaces.inmemory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever calls do at once, they answer as if one had come after the other, and so it stays. */
class LinearizabilityTest {
    /** A busy machine is not a hung storage. */
    private static final long TIMEOUT_MILLIS = 120_000;

    private static final int FEW = 4;

    @Test
    void calls_of_threads_that_run_together_come_out_in_some_order() {
        stress().check(StorageCalls.OnMemory.class);
    }

    @Test
    @Tag("soak")
    void calls_of_threads_that_are_switched_at_any_step_come_out_in_some_order() {
        switching().iterations(25).check(StorageCalls.OnMemory.class);
        stress().iterations(200).check(StorageCalls.OnMemory.class);
    }

    @Test
    void answers_from_before_the_transaction_are_found_out_under_stress() {
        assertThatThrownBy(() -> stress().iterations(500).check(StorageCalls.OnEarly.class))
                .isInstanceOf(LincheckAssertionError.class);
    }

    @Test
    @Tag("soak")
    void answers_from_before_the_transaction_are_found_out_by_switching() {
        assertThatThrownBy(() -> switching().iterations(50).check(StorageCalls.OnEarly.class))
                .isInstanceOf(LincheckAssertionError.class);
    }

    @Test
    void calls_about_keys_of_threads_that_run_together_come_out_in_some_order() {
        stress().iterations(FEW).check(KeyCalls.OnMemory.class);
    }

    @Test
    @Tag("soak")
    void calls_about_keys_of_threads_that_are_switched_at_any_step_come_out_in_some_order() {
        switching().check(KeyCalls.OnMemory.class);
        stress().iterations(500).check(KeyCalls.OnMemory.class);
    }

    @Test
    void answers_about_keys_from_before_the_transaction_are_found_out_under_stress() {
        assertThatThrownBy(() -> stress().iterations(500).check(KeyCalls.OnEarly.class))
                .isInstanceOf(LincheckAssertionError.class);
    }

    @Test
    void calls_about_members_of_threads_that_run_together_come_out_in_some_order() {
        stress().iterations(FEW).check(MemberCalls.OnMemory.class);
    }

    @Test
    @Tag("soak")
    void calls_about_members_of_threads_that_are_switched_at_any_step_come_out_in_some_order() {
        switching().check(MemberCalls.OnMemory.class);
        stress().iterations(200).check(MemberCalls.OnMemory.class);
    }

    @Test
    void answers_about_members_from_before_the_transaction_are_found_out_under_stress() {
        assertThatThrownBy(() -> stress().iterations(500).check(MemberCalls.OnEarly.class))
                .isInstanceOf(LincheckAssertionError.class);
    }

    /** Real threads. */
    private static StressOptions stress() {
        return small(new StressOptions()).threads(3).invocationsPerIteration(500);
    }

    /** One thread at a time, switched between steps: minutes, since each step is looked at. */
    private static ModelCheckingOptions switching() {
        return small(new ModelCheckingOptions())
                .threads(2)
                .invocationsPerIteration(40)
                .addGuarantee(forClasses(LinearizabilityTest::isElsewhere)
                        .allMethods()
                        .ignore());
    }

    /** Values, where threads cannot meet. */
    private static boolean isElsewhere(String name) {
        return name.startsWith("dev.workspaces.") && !name.startsWith("dev.workspaces.inmemory.");
    }

    private static <O extends Options<O, ?>> O small(O options) {
        return options.iterations(10)
                .actorsBefore(2)
                .actorsPerThread(3)
                .actorsAfter(1)
                .minimizeFailedScenario(false)
                .invocationTimeout$lincheck(TIMEOUT_MILLIS);
    }
}
