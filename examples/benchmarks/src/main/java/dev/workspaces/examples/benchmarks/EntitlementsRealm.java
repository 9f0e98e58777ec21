package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.UnknownAccountException;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

/**
 * Loads the permissions of Shiro's subjects. Features with the same verbs, and workspaces with the same of those, share a
 * permission, as one writes them by hand: {@code acme:research,support:configs,prompts:list,read}.
 */
final class EntitlementsRealm extends AuthorizingRealm {
    private final Map<String, Principal> principals = new HashMap<>();
    private final EntitlementLoader loader;

    EntitlementsRealm(EntitlementLoader loader) {
        this.loader = loader;
    }

    void register(String name, Principal principal) {
        principals.put(name, principal);
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        throw new UnknownAccountException("subjects are built, they do not log in");
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection subject) {
        SimpleAuthorizationInfo info = new SimpleAuthorizationInfo();
        Principal principal = principals.get(subject.oneByType(String.class));
        if (principal != null) {
            loader.load(principal)
                    .map(EntitlementsRealm::permissions)
                    .ifPresent(each ->
                            each.forEach(permission -> info.addObjectPermission(new WildcardPermission(permission))));
        }
        return info;
    }

    private static List<String> permissions(Entitlements entitlements) {
        Map<String, Set<String>> placesByGrant = new TreeMap<>();
        entitlements
                .byPlace()
                .forEach((place, actions) -> grants(actions)
                        .forEach(grant -> placesByGrant
                                .computeIfAbsent(grant, key -> new TreeSet<>())
                                .add(place)));
        String organization = entitlements.organization().value();
        return placesByGrant.entrySet().stream()
                .map(entry -> organization + ":" + String.join(",", entry.getValue()) + ":" + entry.getKey())
                .toList();
    }

    /** Such as {@code configs,prompts:list,read}. */
    private static List<String> grants(List<Action> actions) {
        Map<String, Set<String>> verbsByFeature = new TreeMap<>();
        for (Action action : actions) {
            int dot = action.name().indexOf('.');
            verbsByFeature
                    .computeIfAbsent(action.name().substring(0, dot), key -> new TreeSet<>())
                    .add(action.name().substring(dot + 1));
        }
        Map<String, List<String>> featuresByVerbs = verbsByFeature.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> String.join(",", entry.getValue()),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return featuresByVerbs.entrySet().stream()
                .map(entry -> String.join(",", entry.getValue()) + ":" + entry.getKey())
                .toList();
    }
}
