package dev.workspaces.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.jdbc.crash.Deed.What;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of people: each is there as what was acknowledged, or one deed further. */
final class PersonAftermath {
    private static final Set<What> KINDS = EnumSet.of(
            What.ADD_PERSON, What.CHANGE_ROLE, What.SUSPEND_PERSON, What.REACTIVATE_PERSON, What.REMOVE_PERSON);

    private final Map<String, OrganizationMembership> there;

    PersonAftermath(List<Person> people) {
        this.there = people.stream()
                .collect(Collectors.toMap(each -> each.user().email().value(), Person::membership));
    }

    void check(Said said) {
        said.tried(What.ADD_PERSON).map(deed -> said.of(deed.which(), KINDS)).forEach(this::check);
    }

    private void check(Story story) {
        OrganizationMembership membership = there.get(story.thing());
        if (membership == null) {
            assertThat(story.mayBeMissing(What.REMOVE_PERSON))
                    .as("%s is missing", story)
                    .isTrue();
        } else {
            assertThat(story.isOver(What.REMOVE_PERSON))
                    .as("%s is there", story)
                    .isFalse();
            check(story, membership);
        }
    }

    private static void check(Story story, OrganizationMembership membership) {
        OrganizationRole role = OrganizationRole.MEMBER;
        MembershipStatus status = MembershipStatus.ACTIVE;
        for (Deed deed : story.until(membership.version()).toList()) {
            switch (deed.what()) {
                case CHANGE_ROLE -> role = role(deed);
                case SUSPEND_PERSON -> status = MembershipStatus.SUSPENDED;
                case REACTIVATE_PERSON -> status = MembershipStatus.ACTIVE;
                default -> assertThat(deed.what()).isEqualTo(What.ADD_PERSON);
            }
        }
        assertThat(membership.role()).as("%s", story).isEqualTo(role);
        assertThat(membership.status()).as("%s", story).isEqualTo(status);
    }

    private static OrganizationRole role(Deed deed) {
        String name = deed.rest().substring(deed.rest().indexOf('/') + 1);
        return List.of(OrganizationRole.values()).stream()
                .filter(role -> role.wireName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
