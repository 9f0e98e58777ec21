package dev.workspaces.examples.benchmarks;

import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/**
 * The policy as jCasbin keeps it: {@code g} gives somebody a role in a domain, {@code g2} puts an action into a group,
 * {@code g3} names the actions that a setting has switched off for a role in a domain, and each {@code p} grants a role a
 * group of actions. All domains share the few lines of {@code p}, which are what a request goes through one by one.
 */
final class CasbinPolicy {
    private static final String MODEL = """
            [request_definition]
            r = sub, dom, act

            [policy_definition]
            p = sub, act

            [role_definition]
            g = _, _, _
            g2 = _, _
            g3 = _, _, _

            [policy_effect]
            e = some(where (p.eft == allow))

            [matchers]
            m = g(r.sub, p.sub, r.dom) && g2(r.act, p.act) && !g3(r.act, p.sub, r.dom)
            """;

    private CasbinPolicy() {}

    static Model model() {
        Model model = new Model();
        model.loadModelFromText(MODEL);
        return model;
    }

    static void load(GeneratedWorld generated, Enforcer enforcer) {
        CasbinRoles roles = CasbinRoles.ofCatalogue();
        enforcer.addPolicies(roles.policies());
        enforcer.addNamedGroupingPolicies("g2", roles.groupings());
        CasbinMembers members = CasbinMembers.of(generated);
        enforcer.addNamedGroupingPolicies("g", members.memberships());
        enforcer.addNamedGroupingPolicies("g3", members.switchedOff());
    }
}
