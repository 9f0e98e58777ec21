package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.World;
import java.util.HashMap;
import java.util.Map;
import org.apache.shiro.cache.MemoryConstrainedCacheManager;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.mgt.DefaultSessionStorageEvaluator;
import org.apache.shiro.mgt.DefaultSubjectDAO;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.Subject;

/**
 * Apache Shiro: wildcard permissions {@code organization:workspaces:features:verbs} from an {@link EntitlementsRealm}, whose
 * authorization cache is on, asked by {@code subject.isPermitted("organization:workspace:feature:verb")}.
 *
 * <p>Encoded: roles, settings with overrides, scopes, ceilings, confinement, statuses, expiry, archived workspaces, all as
 * they are when a subject's permissions are loaded: a later change counts once they are dropped from the cache. Left out:
 * whose a resource is and where it lives (requests that name one are not asked), limits (requests that they deny are not
 * asked), reasons and obligations.
 */
final class ShiroPeer implements Peer<ShiroPeer.Question> {
    private final DefaultSecurityManager securityManager = new DefaultSecurityManager();
    private final Map<Principal, Subject> subjects = new HashMap<>();
    private final EntitlementsRealm realm;
    private final World world;

    /** A request beside the subject that asks. */
    record Question(Subject caller, String organization, String place, String feature, String verb) {}

    ShiroPeer(GeneratedWorld generated) {
        this.world = generated.world();
        this.realm = new EntitlementsRealm(new EntitlementLoader(generated));
        realm.setCacheManager(new MemoryConstrainedCacheManager());
        securityManager.setRealm(realm);
        keepNoSessions();
    }

    @Override
    public String name() {
        return "Apache Shiro";
    }

    @Override
    public boolean expresses(Request request) {
        return request.resource().isEmpty() && !Places.isOverLimit(world, request);
    }

    @Override
    public Question prepare(Request request) {
        String action = request.action().name();
        int dot = action.indexOf('.');
        return new Question(
                subjects.computeIfAbsent(request.principal(), this::logIn),
                request.organization().value(),
                Places.of(world, request),
                action.substring(0, dot),
                action.substring(dot + 1));
    }

    @Override
    public boolean isAllowed(Question question) {
        String needed =
                question.organization() + ":" + question.place() + ":" + question.feature() + ":" + question.verb();
        return question.caller().isPermitted(needed);
    }

    private Subject logIn(Principal principal) {
        String name = "principal-" + subjects.size();
        realm.register(name, principal);
        return new Subject.Builder(securityManager)
                .principals(new SimplePrincipalCollection(name, realm.getName()))
                .authenticated(true)
                .buildSubject();
    }

    /** As for an API whose callers bring their credential with each request. */
    private void keepNoSessions() {
        DefaultSessionStorageEvaluator evaluator = new DefaultSessionStorageEvaluator();
        evaluator.setSessionStorageEnabled(false);
        ((DefaultSubjectDAO) securityManager.getSubjectDAO()).setSessionStorageEvaluator(evaluator);
    }
}
