package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.AuditEntry;
import dev.workspaces.storage.Storage;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit leaves out no contract and no field. Does not ship with it. */
class ContractKitTest {
    @Test
    void every_contract_that_there_is_is_in_the_closed_list() throws Exception {
        assertThat(contractsThatThereAre())
                .containsExactlyInAnyOrderElementsOf(
                        Contracts.ALL.stream().map(Class::getSimpleName).toList());
    }

    private static List<String> contractsThatThereAre() throws Exception {
        Path classes =
                Path.of(Contract.class.getResource("Contract.class").toURI()).resolveSibling(".");
        try (Stream<Path> files = Files.list(classes)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Contract.class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> !name.equals("Contract") && !name.equals("StorageContract"))
                    .toList();
        }
    }

    static List<RoundTripContract.Trip<?>> trips() {
        return RoundTripContract.TRIPS;
    }

    @ParameterizedTest
    @MethodSource("trips")
    <V> void every_field_of_a_noun_is_another_in_one_of_its_variants_at_least(RoundTripContract.Trip<V> trip) {
        V plain = trip.kind().some().apply(Tenant.none());
        Class<?> noun = plain.getClass().getSuperclass();

        List<V> variants = trip.variants().apply(plain);

        assertThat(fields(noun).filter(field -> variants.stream().allMatch(each -> isSame(field, plain, each))))
                .isSubsetOf(IDENTITY);
    }

    @Test
    void every_field_of_an_audit_entry_is_another_in_one_of_its_variants_at_least() {
        AuditEntry plain = Some.entry(Some.organization().id());

        List<AuditEntry> variants = RecordContract.entries(plain);

        assertThat(fields(AuditEntry.class)
                        .filter(field -> variants.stream().allMatch(each -> isSame(field, plain, each))))
                .containsExactly("organization");
    }

    /** What tells a thing from others, which every test has, and its stamp, which others look at. */
    private static final Set<String> IDENTITY = Set.of(
            "id",
            "organization",
            "user",
            "workspace",
            "group",
            "email",
            "isDefault",
            "createdAt",
            "updatedAt",
            "version");

    private static Stream<String> fields(Class<?> noun) {
        return Stream.of(noun.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name ->
                        !Set.of("facts", "toBuilder", "toString", "hashCode").contains(name));
    }

    private static boolean isSame(String field, Object one, Object two) {
        return get(field, one).equals(get(field, two));
    }

    private static Object get(String field, Object noun) {
        try {
            Method method = noun.getClass().getSuperclass().getMethod(field);
            return method.invoke(noun);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(field, e);
        }
    }

    @Test
    void a_storage_that_leaves_contracts_out_without_saying_why_is_told_which() {
        List<String> defects = Completeness.defectsOf(Hasty.class);

        assertThat(defects)
                .hasSize(Contracts.ALL.size() - 2)
                .contains(
                        "`PageContract` is neither run in a nested class nor left out",
                        "`UserContract` is neither run in a nested class nor left out",
                        "`LockContract` is neither run in a nested class nor left out",
                        "`AuditContract` is run and left out",
                        "`TextContract` is left out without a reason");
    }

    /** Runs one contract, leaves one out with a reason, and does everything else wrong. */
    @LeavesOut(contract = HoldContract.class, reason = "it keeps no workspaces")
    @LeavesOut(contract = TextContract.class, reason = " ")
    @LeavesOut(contract = AuditContract.class, reason = "it has no log")
    @SuppressWarnings("ClassCanBeStatic") // a class that is nested for JUnit is an inner one
    abstract static class Hasty extends StorageContract {
        @Override
        public Storage open() {
            throw new UnsupportedOperationException();
        }

        @Nested
        abstract class Organizations extends OrganizationContract {}

        @Nested
        abstract class AuditLogs extends AuditContract {}

        @Nested
        @Disabled("does not work yet")
        abstract class Users extends UserContract {}

        abstract class Locks extends LockContract {}
    }
}
