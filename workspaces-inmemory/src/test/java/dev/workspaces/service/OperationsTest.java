package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.policy.KeyType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** T11: every operation there is names its action. */
class OperationsTest {
    private final Company company = new Company();

    @AfterEach
    void close() {
        company.close();
    }

    private List<Operation> oneOfEach() {
        return EveryOperation.in(company).all();
    }

    @Test
    void t11_every_operation_is_here_and_names_its_action_but_for_leaving() {
        Verbs verbs = new Verbs((organization, workspace) -> Map.of());
        Answers answers = new Answers();

        assertThat(oneOfEach())
                .extracting(Object::getClass)
                .hasSameElementsAs(leaves(Operation.class).toList());
        assertThat(oneOfEach())
                .filteredOn(operation -> operation.action().isEmpty() && !(operation instanceof KeyOperation))
                .extracting(Operation::operationName)
                .containsExactlyInAnyOrder("leave_organization", "leave_workspace");
        assertThat(oneOfEach())
                .filteredOn(KeyOperation.class::isInstance)
                .allSatisfy(operation -> assertThat(Stream.of(KeyType.values())
                                .map(type ->
                                        ((KeyOperation) operation).action(type).name()))
                        .doesNotHaveDuplicates()
                        .allMatch(action -> action.contains("service_api_keys.") || action.contains("user_api_keys.")));
        assertThat(oneOfEach())
                .allMatch(operation -> verbs.knows(operation.getClass()) || answers.knows(operation.getClass()));
    }

    @Test
    void t11_there_is_no_way_in_but_these() {
        assertThat(publicMethods(Acting.class))
                .containsExactlyInAnyOrder(
                        "carryOut", "preview", "ask", "count", "exportAudit", "decide", "explain", "resolveWorkspace");
        assertThat(publicMethods(SystemActing.class))
                .containsExactlyInAnyOrder("createOrganization", "expireInvites", "rotateDue");
        assertThat(publicMethods(Workspaces.class))
                .containsExactlyInAnyOrder(
                        "open",
                        "builder",
                        "actingFor",
                        "authenticate",
                        "check",
                        "decide",
                        "explain",
                        "writeLastUses",
                        "hearChanges",
                        "tellListeners",
                        "system",
                        "accept",
                        "isEmpty",
                        "findOrganization",
                        "findSession",
                        "holding",
                        "close");
    }

    @Test
    void t02_an_update_takes_no_more_than_this() {
        assertThat(components(OrganizationCommand.UpdateOrganization.class))
                .containsExactly("Name name", "Slug slug", "AccessSettings settings", "SettingCategory overridable");
        assertThat(components(PersonCommand.UpdatePerson.class))
                .containsExactly("UserId user", "EmailAddress email", "Profile profile");
        assertThat(components(Profile.class))
                .containsExactly("Name firstName", "Name lastName", "ExternalId externalId");
        assertThat(components(WorkspaceCommand.UpdateWorkspace.class))
                .containsExactly(
                        "WorkspaceId id",
                        "Name name",
                        "Slug slug",
                        "Description description",
                        "WorkspaceDefaults defaults",
                        "LimitsChange limits");
        assertThat(components(UpdateKey.class))
                .containsExactly(
                        "KeyId id",
                        "Name name",
                        "Description description",
                        "Scopes scopes",
                        "Expiry expiry",
                        "RotationPolicy rotation",
                        "LimitsChange limits",
                        "KeyDefaults defaults");
        assertThat(leaves(Command.class).flatMap(type -> components(type).stream()))
                .noneMatch(component -> component.startsWith("OrganizationId ") || component.startsWith("Principal "));
    }

    /** With the innermost type of each: what is in an `Optional` or a `Set`. */
    private static List<String> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(component -> component.getGenericType().getTypeName().replaceAll(".*[.$<]|>+$", "") + " "
                        + component.getName())
                .toList();
    }

    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(OperationsTest::leaves)
                        .distinct()
                : Stream.of(type);
    }

    private static Set<String> publicMethods(Class<?> type) {
        return Set.copyOf(Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .distinct()
                .toList());
    }
}
