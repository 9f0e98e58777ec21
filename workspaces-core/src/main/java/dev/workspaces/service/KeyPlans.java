package dev.workspaces.service;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.KeyDefaults;
import dev.workspaces.key.Secret;
import dev.workspaces.limit.Limits;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans new keys. */
final class KeyPlans {
    private KeyPlans() {}

    static void register(Verbs verbs) {
        Answer<IssuedKey> issued = (result, after) ->
                new IssuedKey(after.key(KeyId.of(result.get(0))).withoutDigests(), Optional.empty());
        verbs.on(IssueOrganizationKey.class, KeyPlans::issue, issued);
        verbs.on(IssueServiceKey.class, KeyPlans::issue, issued);
        verbs.on(IssueUserKey.class, KeyPlans::issue, issued);
        verbs.on(RotateKey.class, KeyRotations::rotate, issued);
        verbs.on(EmergencyRotateKey.class, KeyRotations::rotateAtOnce, issued);
        KeyChanges.register(verbs);
    }

    private static Plan<IssuedKey> issue(IssueKey command, Planning planning) {
        planning.expectNoVersion();
        command.owner()
                .ifPresent(user -> requireAccess(user, command.workspace().orElseThrow(), planning));
        SecretHandover handover = SecretHandover.ofNew(command, planning);
        Secret secret = planning.mint().secret(command.type());
        ApiKey key = draft(command, planning)
                .secret(planning.mint().kept(secret, planning.now(), handover.shownTo()))
                .build();
        KeyGiving giving = KeyGiving.byCaller(planning);
        giving.requireRank(key);
        KeyTerms.of(key, planning).requireLifetime(key);
        giving.requireScopes(key, key.scopes().names());
        giving.requireNoLooser(key);
        return handover.plan(key, Save.key(Optional.empty(), key), secret);
    }

    private static ApiKey.Builder draft(IssueKey command, Planning planning) {
        NewKey wish = command.wish();
        Optional<ApiKey> maker = planning.key(planning.caller().principal());
        KeyTerms terms = command.owner().isPresent()
                ? KeyTerms.ofUserKeysIn(command.workspace().orElseThrow(), planning)
                : new KeyTerms(Optional.empty(), planning.now());
        boolean isByPerson = planning.caller().principal() instanceof Session;
        return fresh(command.type(), planning)
                .workspace(command.workspace())
                .owner(command.owner())
                .name(wish.name())
                .description(wish.description())
                .scopes(Scopes.of(planning.engine().catalogue(), wish.scopes().names()))
                .expiry(wish.expiry().orElseGet(() -> terms.latest(planning.now(), maker)))
                .rotation(terms.rotation(wish.rotation()))
                .limits(wish.limits().or(() -> maker.map(ApiKey::limits)).orElse(Limits.none()))
                .defaults(wish.defaults().orElseGet(() -> defaults(command.workspace(), command.type(), planning)))
                .creationMode(isByPerson ? CreationMode.UI : CreationMode.API)
                .issuedBy(planning.caller().agent())
                .makers(makers(maker));
    }

    static ApiKey.Builder fresh(KeyType type, Planning planning) {
        return ApiKey.builder()
                .id(planning.ids().key())
                .type(type)
                .organization(planning.organization().id())
                .createdAt(planning.now())
                .updatedAt(planning.now());
    }

    /** A key's makers, where this one makes it. */
    static List<KeyId> makers(Optional<ApiKey> maker) {
        List<KeyId> makers = new ArrayList<>();
        maker.ifPresent(key -> {
            makers.add(key.id());
            makers.addAll(key.makers());
        });
        if (maker.filter(KeyPlans::isLastMaker).isPresent()) {
            throw new RefusedException(
                    Refusal.TOO_MANY_MAKERS, "at most " + ApiKey.MAX_MAKERS + " keys make one another in a row");
        }
        return makers;
    }

    /** Whether a key has so many makers that it cannot make another. */
    static boolean isLastMaker(ApiKey key) {
        return key.makers().size() >= ApiKey.MAX_MAKERS;
    }

    private static KeyDefaults defaults(Optional<WorkspaceId> workspace, KeyType type, Planning planning) {
        return workspace
                .map(planning::workspace)
                .map(place -> defaults(place, type))
                .orElse(KeyDefaults.none());
    }

    /** What the keys of a workspace start with. */
    static KeyDefaults defaults(Workspace workspace, KeyType type) {
        KeyDefaults labels =
                KeyDefaults.none().withMetadata(workspace.defaults().metadata());
        Optional<String> config = workspace.defaults().userKeyConfig().filter(any -> type == KeyType.WORKSPACE_USER);
        return config.map(labels::withConfig).orElse(labels);
    }

    /** Goes on only where somebody is in a workspace, or reaches it as an owner or admin, and is not suspended. */
    private static void requireAccess(UserId user, WorkspaceId workspace, Planning planning) {
        if (!new Access(planning).has(user, workspace)) {
            throw Planning.missing("active member", user);
        }
    }
}
