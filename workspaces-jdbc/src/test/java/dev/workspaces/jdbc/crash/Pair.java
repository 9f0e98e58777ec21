package dev.workspaces.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Founded;
import dev.workspaces.service.ListQuery.ListPeople;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.RefusedException;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.storage.PersonFilter;
import java.util.Random;

/** An organization of two, each of whom is an owner now and an admin then; whatever they try, never neither an owner. */
record Pair(OrganizationId id, UserId one, UserId other) {
    /** A new one, of this name. */
    static Pair foundIn(Workspaces workspaces, String name) {
        Founded founded = workspaces
                .system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Pair", "pair-" + name, "ann-" + name + "@pair.example"));
        OrganizationId id = founded.organization().id();
        UserId one = founded.owner().user().id();
        UserId other = acting(workspaces, id, one)
                .carryOut(new AddPerson("ben-" + name + "@pair.example", OrganizationRole.OWNER))
                .user()
                .id();
        return new Pair(id, one, other);
    }

    private static Acting acting(Workspaces workspaces, OrganizationId id, UserId user) {
        return workspaces.actingFor(Principal.session(id, user), RequestInfo.none());
    }

    /** One of them steps down, or is made an owner by the other, as far as the rules let them. */
    void change(Workspaces workspaces, Random random) {
        boolean isOne = random.nextBoolean();
        UserId user = isOne ? one : other;
        UserId partner = isOne ? other : one;
        try {
            if (random.nextBoolean()) {
                acting(workspaces, id, user).carryOut(new ChangeOrganizationRole(user, OrganizationRole.ADMIN));
            } else {
                acting(workspaces, id, partner).carryOut(new ChangeOrganizationRole(user, OrganizationRole.OWNER));
            }
        } catch (RefusedException | AccessDeniedException answered) {
            // the last owner stays, and an admin makes nobody an owner
        }
    }

    /** Both may see who is there, whichever is the owner. */
    void check(Workspaces workspaces) {
        assertThat(acting(workspaces, id, one)
                        .ask(new ListPeople(PersonFilter.all(), PageRequest.first(PageRequest.MAX_SIZE)))
                        .items())
                .hasSize(2)
                .anyMatch(each -> each.membership().role() == OrganizationRole.OWNER
                        && each.membership().status() == MembershipStatus.ACTIVE);
    }

    String toText() {
        return id + " " + one + " " + other;
    }
}
