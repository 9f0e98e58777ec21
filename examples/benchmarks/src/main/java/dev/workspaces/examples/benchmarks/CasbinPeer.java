package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Effect;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.World;
import java.util.Optional;
import org.casbin.jcasbin.main.CachedEnforcer;
import org.casbin.jcasbin.main.Enforcer;
import org.jspecify.annotations.Nullable;

/**
 * jCasbin: its model of roles in domains, a domain being a place (see {@link CasbinPolicy}). A user key off the data plane
 * is asked twice, for the key and for its owner.
 *
 * <p>Encoded: roles, settings with overrides, statuses, expiry, archived workspaces, all as they are when the policy is
 * loaded, and the scopes of keys that have those of a preset. Left out (such requests are not asked): keys whose scopes were
 * chosen one by one, for each of which every request of anybody would have one more policy to go through; sessions that
 * are confined or under a ceiling, which are in the token and not in the policy; whose a resource is and where it lives;
 * limits. Left out too: reasons and obligations.
 */
final class CasbinPeer implements Peer<CasbinPeer.Question> {
    private final String name;
    private final Enforcer enforcer;
    private final World world;

    /**
     * A request. {@code home} is the organization that a session belongs to; {@code owner} is there where a key's owner has to
     * be asked too.
     */
    record Question(
            String home, String subject, @Nullable String owner, String organization, String place, String action) {}

    private CasbinPeer(String name, Enforcer enforcer, GeneratedWorld generated) {
        this.name = name;
        this.enforcer = enforcer;
        this.world = generated.world();
        enforcer.enableLog(false);
        CasbinPolicy.load(generated, enforcer);
    }

    static CasbinPeer uncached(GeneratedWorld generated) {
        return new CasbinPeer("jCasbin", new Enforcer(CasbinPolicy.model()), generated);
    }

    static CasbinPeer cached(GeneratedWorld generated) {
        return new CasbinPeer("jCasbin, cached", new CachedEnforcer(CasbinPolicy.model()), generated);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean expresses(Request request) {
        boolean isInPolicy = request.principal() instanceof Session session
                ? session.confinement().isEmpty() && session.ceiling().isEmpty()
                : key(request)
                        .filter(key ->
                                ScopePreset.find(key.type(), key.scopes()).isEmpty())
                        .isEmpty();
        return isInPolicy && request.resource().isEmpty() && !Places.isOverLimit(world, request);
    }

    @Override
    public Question prepare(Request request) {
        Optional<KeyFacts> userKey = key(request)
                .filter(key -> key.type() == KeyType.WORKSPACE_USER)
                .filter(key -> request.action().effect() != Effect.INVOKE);
        return new Question(
                home(request),
                subject(request.principal()),
                userKey.flatMap(KeyFacts::owner).map(owner -> owner.value()).orElse(null),
                request.organization().value(),
                Places.of(world, request),
                request.action().name());
    }

    @Override
    public boolean isAllowed(Question question) {
        String domain = question.organization() + "/" + question.place();
        return question.home().equals(question.organization())
                && enforcer.enforce(question.subject(), domain, question.action())
                && (question.owner() == null || enforcer.enforce(question.owner(), domain, question.action()));
    }

    private Optional<KeyFacts> key(Request request) {
        return request.principal() instanceof KeyPrincipal asking ? world.key(asking.key()) : Optional.empty();
    }

    private static String home(Request request) {
        return request.principal() instanceof Session session
                ? session.organization().value()
                : request.organization().value();
    }

    private static String subject(Principal principal) {
        return principal instanceof Session session
                ? session.user().value()
                : ((KeyPrincipal) principal).key().value();
    }
}
