package dev.workspaces.policy;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The organization that the tests speak of: olga the owner, adam the admin, ada admin of the workspace research, mara its
 * manager, mel its member; nora in no workspace, sid suspended. And globex, where gil is the owner.
 */
final class Acme {
    static final OrganizationId ACME = OrganizationId.of("acme");
    static final WorkspaceId RESEARCH = WorkspaceId.of("research");
    static final UserId MEL = UserId.of("mel");
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Catalogue CATALOGUE = Catalogue.with(
            Feature.inWorkspaces("datasets").reading("read").writing("create").invoking("query"),
            Feature.inOrganization("regions").reading("list").writing("close"));

    private static final List<Action> HELD = List.of(
            Actions.COMPLETIONS_WRITE,
            Actions.PROMPTS_LIST,
            Actions.PROMPTS_UPDATE,
            Actions.WORKSPACES_LIST,
            Actions.WORKSPACES_CREATE,
            Actions.WORKSPACES_DELETE,
            Actions.BILLING_MANAGE,
            Actions.LOGS_VIEW,
            Actions.WORKSPACE_USER_API_KEYS_LIST);

    private Acme() {}

    static WorldBuilder builder() {
        return World.builder(CATALOGUE)
                .at(NOW)
                .organization("acme", Acme::fillAcme)
                .organization(
                        "globex",
                        globex -> globex.owner("gil")
                                .members("mel")
                                .workspace("research", research -> research.members("mel"))
                                .workspace("lab", lab -> lab.members("mel"))
                                .key("globex-org", Acme::everything));
    }

    static World world() {
        return builder().build();
    }

    private static void fillAcme(OrganizationBuilder acme) {
        acme.owner("olga")
                .admin("adam")
                .members("ada", "mara", "mel", "nora", "una")
                .person("sid", OrganizationRole.OWNER, MembershipStatus.SUSPENDED)
                .workspace(
                        "research",
                        research -> research.admins("ada")
                                .managers("mara", "sid")
                                .members("mel", "una", "adam")
                                .serviceKey("svc", Acme::everything)
                                .serviceKey("bare")
                                .serviceKey("off", key -> everything(key).with(KeyStatus.DISABLED))
                                .serviceKey("gone", key -> everything(key).with(KeyStatus.REVOKED))
                                .serviceKey("late", key -> everything(key).with(Expiry.at(NOW)))
                                .serviceKey("soon", key -> everything(key).with(Expiry.at(NOW.plusNanos(1))))
                                .serviceKey("spent", key -> everything(key).with(new LimitState(true, true)))
                                .serviceKey("fast", key -> everything(key).with(new LimitState(false, true)))
                                .userKey("mels", "mel", Acme::everything)
                                .userKey("maras", "mara", Acme::everything)
                                .userKey("adams", "adam", Acme::everything)
                                .userKey("olgas", "olga", Acme::everything)
                                .userKey("noras", "nora", Acme::everything)
                                .userKey("sids", "sid", Acme::everything)
                                .userKey("nobodys", "nobody", Acme::everything))
                .workspace(
                        "sales",
                        sales -> sales.managers("mel")
                                .serviceKey("sales", Acme::everything)
                                .with(facts -> facts.with(new LimitState(true, false))))
                .workspace(
                        "busy",
                        busy -> busy.serviceKey("busy", Acme::everything)
                                .with(facts -> facts.with(new LimitState(false, true))))
                .workspace(
                        "old",
                        old -> old.archived()
                                .admins("ada")
                                .serviceKey("olds", Acme::everything)
                                .userKey("olgas-old", "olga", Acme::everything))
                .key("org", Acme::everything)
                .key("org-bare");
    }

    private static KeyFacts everything(KeyFacts key) {
        return key.with(Scopes.of(HELD.toArray(Action[]::new)));
    }

    /** A principal by a word: {@code mel}, {@code mel@research} (confined), {@code mel^prompts.list} (ceiling), {@code key:svc}. */
    static Principal principal(String word) {
        if (word.startsWith("key:")) {
            return Principal.key(KeyId.of(word.substring(4)));
        }
        String[] ceiling = word.split("\\^", -1);
        String[] confined = ceiling[0].split("@", -1);
        Session session = Principal.session(ACME, UserId.of(confined[0]));
        Session narrowed = confined.length == 1 ? session : session.confinedTo(WorkspaceId.of(confined[1]));
        return ceiling.length == 1
                ? narrowed
                : narrowed.withCeiling(Scopes.of(CATALOGUE, List.of(ceiling[1].split("\\+"))));
    }

    /** What this principal asks of acme, naming a workspace or not. */
    static Request asks(String principal, String action, Optional<String> workspace) {
        Action asked = CATALOGUE.parse(action);
        return workspace
                .map(id -> Request.of(principal(principal), asked, ACME, WorkspaceId.of(id)))
                .orElseGet(() -> Request.of(principal(principal), asked, ACME));
    }
}
