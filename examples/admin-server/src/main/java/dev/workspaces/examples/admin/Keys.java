package dev.workspaces.examples.admin;

import static dev.workspaces.examples.admin.Routes.BASE;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.EarlierSecret;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.KeyVerb;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.GetQuery.GetKey;
import dev.workspaces.service.IssueKey;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.IssuedKey;
import dev.workspaces.service.ListQuery.ListKeys;
import dev.workspaces.service.NewKey;
import dev.workspaces.storage.KeyFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * API keys.
 *
 * @param clock tells which of them have expired
 */
record Keys(Clock clock) {
    private static final String ALL = BASE + "/api-keys";
    private static final String ONE = ALL + "/{key}";
    private static final Set<KeyStatus> LIVING = EnumSet.complementOf(EnumSet.of(KeyStatus.REVOKED));

    List<Route> routes() {
        return List.of(
                Route.post(ALL + "/organisation/service", call -> issued(call, organizationKey(call))),
                Route.post(ALL + "/workspace/service", call -> issued(call, serviceKey(call))),
                Route.post(ALL + "/workspace/user", call -> issued(call, userKey(call))),
                Route.get(ALL, this::list),
                Route.get(ONE, call -> shape(call.acting().ask(new GetKey(id(call))))),
                Route.put(ONE, call -> shape(KeyUpdate.of(call, id(call)))),
                Route.delete(ONE, call -> shape(call.acting().carryOut(new RevokeKey(id(call))))),
                Route.post(ONE + "/rotate", Keys::rotate));
    }

    private static IssueKey organizationKey(Call call) {
        return new IssueOrganizationKey(KeyFields.wish(call.body()));
    }

    private static IssueKey serviceKey(Call call) {
        WorkspaceId workspace = workspace(call, KeyType.WORKSPACE_SERVICE);
        return new IssueServiceKey(workspace, KeyFields.wish(call.body()));
    }

    /** The caller's own, where the body does not say whose. */
    private static IssueKey userKey(Call call) {
        WorkspaceId workspace = workspace(call, KeyType.WORKSPACE_USER);
        UserId user = call.body()
                .<UserId>text("user_id", UserId::of)
                .or(() -> call.caller().user())
                .orElseThrow(() -> call.body().missing("user_id", "whose key it is to be"));
        NewKey wish = KeyFields.wish(call.body());
        return new IssueUserKey(workspace, user, wish);
    }

    /** The workspace that is named, or the caller's own; where there is neither, what the policy says to that. */
    private static WorkspaceId workspace(Call call, KeyType type) {
        Optional<WorkspaceId> workspace =
                call.namedWorkspace().or(() -> call.caller().ownWorkspace());
        if (workspace.isEmpty()) {
            call.acting().decide(KeyVerb.CREATE.on(type)).orThrow();
        }
        return workspace.orElseThrow();
    }

    private static Json issued(Call call, IssueKey command) {
        return withSecret(call.acting().carryOut(command));
    }

    private static Json withSecret(IssuedKey issued) {
        return Json.object("api-key")
                .with("id", issued.key().id())
                .with("key", issued.secret().map(secret -> secret.reveal()));
    }

    private Json list(Call call) {
        Optional<WorkspaceId> workspace = call.query("workspace_id", call.acting()::resolveWorkspace);
        KeyFilter filter = KeyFilter.builder()
                .workspace(workspace)
                .statuses(call.choice("status", KeyStatus::find)
                        .<Set<KeyStatus>>map(Set::of)
                        .orElse(LIVING))
                .build();
        return Paging.of(call)
                .of(call.acting(), page -> new ListKeys(filter, page))
                .toJson(this::shape);
    }

    private static Json rotate(Call call) {
        Fields body = call.body();
        Optional<Duration> transition = KeyFields.transition(body);
        boolean isEmergency = body.flag("emergency").orElse(false);
        IssuedKey rotated;
        try {
            rotated = call.acting()
                    .carryOut(
                            isEmergency
                                    ? new EmergencyRotateKey(id(call), transition.orElse(Duration.ZERO))
                                    : new RotateKey(id(call), transition));
        } catch (InvalidInputException wrong) {
            throw wrong.place().equals("transition") ? body.missing(KeyFields.TRANSITION, wrong.expected()) : wrong;
        }
        return withSecret(rotated)
                .with("key_transition_expires_at", rotated.key().earlierSecret().map(EarlierSecret::validUntil));
    }

    private static KeyId id(Call call) {
        return call.path("key", KeyId::of);
    }

    private Json shape(ApiKey key) {
        return KeyFields.shape(key, clock.instant());
    }
}
