package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Reason;
import java.util.Set;

/**
 * What the table of the API makes of a decision.
 *
 * @param status the HTTP status; 200 for a yes, which an invariant may still turn into a 409, or what may be handed on into a 403
 * @param code the error's code; empty for none
 * @param reason what is told of why; empty for nothing
 */
record Expected(int status, String code, String reason) {
    private static final Set<String> OF_POLICY = Set.of(
            "CREDENTIAL_NOT_ALLOWED",
            "ROLE_INSUFFICIENT",
            "SETTING_DISABLED",
            "SCOPE_MISSING",
            "WORKSPACE_ARCHIVED",
            "OUTSIDE_WORKSPACE",
            "OBLIGATION_UNMET");

    static Expected of(Decision decision) {
        if (decision.isAllowed()) {
            return new Expected(200, "", "");
        }
        return of(decision.settled().reason());
    }

    private static Expected of(Reason reason) {
        return switch (reason) {
            case KEY_UNKNOWN, KEY_DISABLED, KEY_EXPIRED, KEY_OWNER_NOT_IN_WORKSPACE -> new Expected(401, "AB05", "");
            case NOT_IN_ORGANIZATION, NOT_IN_WORKSPACE, NOT_OWNER -> new Expected(404, "AB08", "");
            case WORKSPACE_REQUIRED -> new Expected(400, "AB01", "");
            default -> new Expected(403, "AB03", reason.name());
        };
    }

    void requireFitting(Reply reply, String as) {
        String all = as + " -> " + reply.status() + " " + reply.text();
        boolean isRefused = status == 200 && (reply.status() == 409 || reply.status() == 403);
        if (isRefused) {
            assertThat(OF_POLICY).as(all).doesNotContain(reply.at("/reason"));
            return;
        }
        assertThat(reply.status()).as(all).isEqualTo(status);
        assertThat(reply.at("/errorCode")).as(all).isEqualTo(code);
        assertThat(reply.at("/reason")).as(all).isEqualTo(reason);
    }
}
