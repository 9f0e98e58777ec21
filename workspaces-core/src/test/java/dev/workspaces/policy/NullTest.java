package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.MEL;
import static dev.workspaces.policy.Acme.RESEARCH;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import java.util.Collections;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A host without a null checker finds out where it makes a value, not when something is decided. */
@NullUnmarked
class NullTest {
    private static final KeyId KEY = KeyId.of("key");

    @Test
    void no_value_is_made_with_a_null() {
        Session session = Principal.session(ACME, MEL);
        Request request = Request.of(session, Actions.PROMPTS_LIST, ACME);
        KeyFacts key = KeyFacts.organisationService(KEY, ACME);
        Stream.<ThrowingCallable>of(
                        () -> OrganizationId.of(null),
                        () -> Principal.session(null, MEL),
                        () -> Principal.session(ACME, null),
                        () -> Principal.key(null),
                        () -> session.confinedTo(null),
                        () -> session.withCeiling(null),
                        () -> Request.of(null, Actions.PROMPTS_LIST, ACME),
                        () -> Request.of(session, null, ACME),
                        () -> Request.of(session, Actions.PROMPTS_LIST, null),
                        () -> Request.of(session, Actions.PROMPTS_LIST, ACME, null),
                        () -> request.with((Resource) null),
                        () -> request.with((Principal) null),
                        () -> request.with((Action) null),
                        () -> Resource.inWorkspace("kind", "id", ACME, null),
                        () -> Resource.inOrganization(null, "id", ACME),
                        () -> Resource.inOrganization("kind", "id", ACME).ownedBy(null),
                        () -> KeyFacts.workspaceService(KEY, ACME, null),
                        () -> KeyFacts.workspaceUser(KEY, ACME, RESEARCH, null),
                        () -> key.with((Scopes) null),
                        () -> key.with((KeyStatus) null),
                        () -> key.with((Expiry) null),
                        () -> key.with((LimitState) null),
                        () -> Expiry.at(null),
                        () -> Action.unknown(null),
                        () -> new MembershipFacts(ACME, MEL, null, MembershipStatus.ACTIVE),
                        () -> new WorkspaceMembershipFacts(ACME, RESEARCH, MEL, null),
                        () -> WorkspaceFacts.of(ACME, RESEARCH).with((WorkspaceStatus) null),
                        () -> OrganizationFacts.of(ACME).with(null),
                        () -> AccessSettings.none().with((SecretRecipient) null),
                        () -> Scopes.of(Catalogue.builtIn(), Collections.singletonList(null)),
                        () -> Scopes.none().plus(null),
                        () -> PolicyEngine.of(null),
                        () -> World.builder(null),
                        () -> World.builder().at(null))
                .forEach(making -> assertThatThrownBy(making).isInstanceOf(NullPointerException.class));
    }
}
