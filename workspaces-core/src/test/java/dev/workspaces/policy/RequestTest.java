package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.MEL;
import static dev.workspaces.policy.Acme.RESEARCH;
import static dev.workspaces.policy.Actions.PROMPTS_LIST;
import static dev.workspaces.policy.Actions.PROMPTS_READ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Questions and what they are about are values. */
@Tag("quick")
class RequestTest {
    private static final OrganizationId GLOBEX = OrganizationId.of("globex");
    private static final UserId UNA = UserId.of("una");

    private final Session mel = Principal.session(ACME, MEL);
    private final Resource prompt = Resource.inWorkspace("prompts", "p1", ACME, RESEARCH);
    private final Request request =
            Request.of(mel, PROMPTS_READ, ACME, RESEARCH).with(prompt);

    @Test
    void a_request_says_what_was_asked() {
        assertThat(request.workspace()).contains(RESEARCH);
        assertThat(request.resource()).contains(prompt);
        assertThat(Request.of(mel, PROMPTS_READ, ACME).workspace()).isEmpty();
        assertThat(Request.of(mel, PROMPTS_READ, ACME).resource()).isEmpty();
    }

    @Test
    void requests_are_equal_where_all_of_them_is() {
        assertThat(request)
                .isEqualTo(Request.of(mel, PROMPTS_READ, ACME, RESEARCH).with(prompt))
                .isNotEqualTo(request.with(Principal.session(ACME, UNA)))
                .isNotEqualTo(request.with(PROMPTS_LIST))
                .isNotEqualTo(request.with(prompt.ownedBy(UNA)))
                .isNotEqualTo(Request.of(mel, PROMPTS_READ, GLOBEX, RESEARCH).with(prompt))
                .isNotEqualTo(Request.of(mel, PROMPTS_READ, ACME).with(prompt))
                .isNotEqualTo(Request.of(mel, PROMPTS_READ, ACME, RESEARCH))
                .isNotEqualTo(prompt);
    }

    @Test
    void a_resource_says_what_and_where_and_whose_it_is() {
        assertThat(prompt.kind()).isEqualTo("prompts");
        assertThat(prompt.id()).isEqualTo("p1");
        assertThat(prompt.workspace()).contains(RESEARCH);
        assertThat(prompt.owner()).isEmpty();
        assertThat(prompt.ownedBy(MEL).owner()).contains(MEL);
        assertThat(Resource.inOrganization("plugins", "p1", ACME).workspace()).isEmpty();
    }

    @Test
    void resources_are_equal_where_all_of_them_is() {
        assertThat(prompt)
                .isEqualTo(Resource.inWorkspace("prompts", "p1", ACME, RESEARCH))
                .isNotEqualTo(Resource.inWorkspace("configs", "p1", ACME, RESEARCH))
                .isNotEqualTo(Resource.inWorkspace("prompts", "p2", ACME, RESEARCH))
                .isNotEqualTo(Resource.inWorkspace("prompts", "p1", GLOBEX, RESEARCH))
                .isNotEqualTo(Resource.inWorkspace("prompts", "p1", ACME, WorkspaceId.of("sales")))
                .isNotEqualTo(prompt.ownedBy(MEL))
                .isNotEqualTo(request);
    }

    @Test
    void limits_stand_as_is_said() {
        assertThat(LimitState.within().exhausted(true)).isEqualTo(new LimitState(true, false));
        assertThat(LimitState.within().rateLimited(true)).isEqualTo(new LimitState(false, true));
    }
}
