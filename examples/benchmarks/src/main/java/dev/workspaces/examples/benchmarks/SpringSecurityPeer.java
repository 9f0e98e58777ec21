package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthoritiesAuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Spring Security: at login a principal gets an authority {@code organization:workspace:action} for each thing that it may
 * do, and {@link AuthoritiesAuthorizationManager}, which is what stands behind {@code @Secured}, looks for the one that the
 * request needs.
 *
 * <p>Encoded: roles, settings with overrides, scopes, ceilings, confinement, statuses, expiry, archived workspaces, all as
 * they are at login: a later change counts from the next login on. Left out: whose a resource is and where it lives
 * (requests that name one are not asked), limits (requests that they deny are not asked), reasons and obligations.
 */
final class SpringSecurityPeer implements Peer<SpringSecurityPeer.Question> {
    private final AuthoritiesAuthorizationManager manager = new AuthoritiesAuthorizationManager();
    private final Map<Principal, Authentication> loggedIn = new HashMap<>();
    private final EntitlementLoader loader;
    private final World world;

    /** A request beside the authentication of whoever asks. */
    record Question(Authentication caller, String organization, String place, String action) {}

    SpringSecurityPeer(GeneratedWorld generated) {
        this.loader = new EntitlementLoader(generated);
        this.world = generated.world();
    }

    @Override
    public String name() {
        return "Spring Security";
    }

    @Override
    public boolean expresses(Request request) {
        return request.resource().isEmpty() && !Places.isOverLimit(world, request);
    }

    @Override
    public Question prepare(Request request) {
        return new Question(
                loggedIn.computeIfAbsent(request.principal(), this::logIn),
                request.organization().value(),
                Places.of(world, request),
                request.action().name());
    }

    @Override
    public boolean isAllowed(Question question) {
        String needed = question.organization() + ":" + question.place() + ":" + question.action();
        AuthorizationResult result = manager.authorize(question::caller, List.of(needed));
        return result != null && result.isGranted();
    }

    private Authentication logIn(Principal principal) {
        return loader.load(principal)
                .map(may -> UsernamePasswordAuthenticationToken.authenticated(principal, "", authorities(may)))
                .orElseGet(() -> UsernamePasswordAuthenticationToken.unauthenticated(principal, ""));
    }

    private static List<GrantedAuthority> authorities(Entitlements entitlements) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        String organization = entitlements.organization().value();
        entitlements
                .byPlace()
                .forEach((place, actions) -> actions.forEach(action ->
                        authorities.add(new SimpleGrantedAuthority(organization + ":" + place + ":" + action))));
        return authorities;
    }
}
