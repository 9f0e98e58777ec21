package dev.workspaces.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organization key that holds every scope of its type, and one that lacks one. */
@Tag("quick")
class FullKeyTest {
    private static final List<String> ALL = Actions.all().stream()
            .filter(action -> action.mayBeHeldBy(CredentialKind.ORGANISATION_SERVICE_KEY))
            .map(Action::name)
            .toList();

    @Test
    void holds_all_without_what_its_type_may_never_hold() {
        Scopes full = Scopes.of(Catalogue.builtIn(), ALL);

        assertThat(full.holdAll(CredentialKind.ORGANISATION_SERVICE_KEY)).isTrue();
        assertThat(full.holdAll(CredentialKind.WORKSPACE_SERVICE_KEY)).isFalse();
        for (String scope : ALL) {
            assertThat(full.minus(scope).holdAll(CredentialKind.ORGANISATION_SERVICE_KEY))
                    .as(scope)
                    .isFalse();
        }
    }
}
