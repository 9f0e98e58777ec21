package dev.workspaces.jdbc.crash;

import dev.workspaces.id.UserId;
import dev.workspaces.jdbc.crash.Deed.What;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.ReactivatePerson;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** What somebody busy does with people. One of whom a deed failed is let go of. For one thread. */
final class BusyWithPeople {
    private final Hands hands;
    private final Random random;

    /** Added, and nothing else yet. */
    private final Deque<Somebody> fresh = new ArrayDeque<>();

    private final Deque<Somebody> others = new ArrayDeque<>();

    private record Somebody(String name, UserId id, OrganizationRole role, boolean isActive) {}

    BusyWithPeople(Hands hands, Random random) {
        this.hands = hands;
        this.random = random;
    }

    void add() {
        Deed deed = new Deed(What.ADD_PERSON, hands.next("p") + "@acme.example");
        var made = hands.carryOut(deed, new AddPerson(deed.which(), OrganizationRole.MEMBER));
        fresh.add(new Somebody(deed.which(), made.user().id(), OrganizationRole.MEMBER, true));
    }

    /** As what two come into a workspace to whom nothing else happens. */
    Optional<Map<UserId, WorkspaceRole>> takeTwo() {
        if (fresh.size() < 2) {
            return Optional.empty();
        }
        UserId one = fresh.remove().id();
        UserId other = fresh.remove().id();
        return Optional.of(Map.of(one, WorkspaceRole.MEMBER, other, WorkspaceRole.MANAGER));
    }

    /** Also to an owner, and from one. */
    void changeRole() {
        change(user -> {
            int next = 1 + random.nextInt(OrganizationRole.values().length - 1);
            OrganizationRole role =
                    OrganizationRole.values()[(user.role().ordinal() + next) % OrganizationRole.values().length];
            Deed deed = deed(What.CHANGE_ROLE, user, "/" + role.wireName());
            hands.carryOut(deed, new ChangeOrganizationRole(user.id(), role));
            others.add(new Somebody(user.name(), user.id(), role, user.isActive()));
        });
    }

    void suspendOrReactivate() {
        change(user -> {
            if (user.isActive()) {
                hands.carryOut(deed(What.SUSPEND_PERSON, user, ""), new SuspendPerson(user.id()));
            } else {
                hands.carryOut(deed(What.REACTIVATE_PERSON, user, ""), new ReactivatePerson(user.id()));
            }
            others.add(new Somebody(user.name(), user.id(), user.role(), !user.isActive()));
        });
    }

    void remove() {
        change(user -> hands.carryOut(deed(What.REMOVE_PERSON, user, ""), new RemovePerson(user.id())));
    }

    private Deed deed(What what, Somebody user, String more) {
        return new Deed(what, user.name() + "/" + hands.number() + more);
    }

    private void change(Consumer<Somebody> deed) {
        if (others.isEmpty() && fresh.isEmpty()) {
            add();
        } else {
            deed.accept(others.isEmpty() ? fresh.remove() : others.remove());
        }
    }
}
