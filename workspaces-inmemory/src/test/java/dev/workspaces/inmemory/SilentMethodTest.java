package dev.workspaces.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.AuditChain;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.page.Page;
import dev.workspaces.storage.Transaction;
import dev.workspaces.storage.contract.*;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract fails a storage of which any one method does nothing, and finds nothing. */
class SilentMethodTest {
    private static final Map<String, List<Class<? extends Contract>>> CONTRACTS = Map.of(
            "organizations", List.of(OrganizationContract.class, VersionContract.class),
            "members",
                    List.of(
                            MemberContract.class,
                            WorkspaceMemberContract.class,
                            PeopleContract.class,
                            UserContract.class),
            "workspaces", List.of(WorkspaceContract.class, WorkspaceListContract.class, VersionContract.class),
            "invites", List.of(InviteContract.class, InviteListContract.class),
            "groupMappings", List.of(GroupMappingContract.class, VersionContract.class),
            "keys", List.of(KeyContract.class, KeyListContract.class),
            "idempotency", List.of(IdempotencyContract.class),
            "audit", List.of(AuditContract.class),
            "changes", List.of(ChangeContract.class, ListenerContract.class));

    @ParameterizedTest
    @MethodSource("methods")
    void a_storage_with_a_silent_method_fails(String part, Method silent) {
        assertThat(CONTRACTS.get(part))
                .as("one of these fails where `%s` does nothing", silent)
                .anySatisfy(contract -> assertThat(KitRun.failures(contract, () -> storage(part, silent)))
                        .isNotEmpty());
    }

    static Stream<Arguments> methods() {
        return Stream.of(Transaction.class.getMethods())
                .filter(part -> part.getReturnType() != void.class && !part.isBridge())
                .flatMap(part -> Stream.of(part.getReturnType().getMethods())
                        .map(method -> Arguments.of(part.getName(), method)));
    }

    private static BrokenStorage storage(String part, Method silent) {
        return new BrokenStorage(call -> call.is(part, silent.getName()) && hasTypes(call.arguments(), silent)
                ? nothing(silent, call.first())
                : call.done());
    }

    private static boolean hasTypes(Object[] arguments, Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length == arguments.length
                && (types[0].isPrimitive() || types[0].isInstance(arguments[0]))
                && (types.length < 2 || types[1].isPrimitive() || types[1].isInstance(arguments[1]));
    }

    private static @Nullable Object nothing(Method method, Object first) {
        Class<?> type = method.getReturnType();
        Map<Class<?>, Object> nothings = Map.of(
                Optional.class,
                Optional.empty(),
                List.class,
                List.of(),
                Map.class,
                Map.of(),
                Page.class,
                new Page<>(List.of(), Optional.empty()),
                AuditHead.class,
                AuditHead.empty(),
                long.class,
                0L,
                int.class,
                0,
                boolean.class,
                false);
        if (first instanceof AuditEntry entry) {
            return AuditChain.append(AuditHead.empty(), entry);
        }
        return type.isInstance(first) ? first : nothings.get(type);
    }
}
