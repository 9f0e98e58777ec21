package dev.workspaces.jdbc.crash;

import dev.workspaces.Workspaces;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.jdbc.crash.Deed.What;
import dev.workspaces.jdbc.crash.Hands.Named;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** An owner who does one thing after another at random, and says so before and after each. For one thread. */
final class Busy {
    private final Workspaces services;
    private final Acme acme;
    private final Random random;
    private final Hands hands;
    private final BusyWithKeys keys;
    private final BusyWithPeople people;
    private final Deque<Named<WorkspaceId>> workspaces = new ArrayDeque<>();

    /**
     * Somebody busy.
     *
     * @param name what all that is made begins with: letters and digits
     */
    Busy(Workspaces services, Acme acme, String name, Random random, Witness witness) {
        this.services = services;
        this.acme = acme;
        this.random = random;
        this.hands = new Hands(acme.olga(services), name, witness);
        this.keys = new BusyWithKeys(hands, acme.home());
        this.people = new BusyWithPeople(hands, random);
    }

    /** Does one thing. */
    void step() {
        switch (What.values()[random.nextInt(What.values().length)]) {
            case CREATE_WORKSPACE -> createWorkspace();
            case DELETE_WORKSPACE -> deleteWorkspace();
            case ADD_PERSON -> people.add();
            case ADD_MEMBERS -> addMembers();
            case CHANGE_ROLE -> people.changeRole();
            case SUSPEND_PERSON, REACTIVATE_PERSON -> people.suspendOrReactivate();
            case REMOVE_PERSON -> people.remove();
            case CHANGE_OWNER -> changeOwner();
            case ISSUE_KEY -> keys.issue();
            case UPDATE_KEY -> keys.update();
            case ROTATE_KEY -> keys.rotate();
            case REVOKE_KEY -> keys.revoke();
        }
    }

    private void createWorkspace() {
        Deed deed = new Deed(What.CREATE_WORKSPACE, hands.next("w"));
        var made = hands.carryOut(deed, CreateWorkspace.named(deed.which()).withSlug(deed.which()));
        workspaces.add(new Named<>(deed.which(), made.id()));
    }

    private void deleteWorkspace() {
        if (workspaces.isEmpty()) {
            createWorkspace();
            return;
        }
        var workspace = workspaces.remove();
        hands.carryOut(new Deed(What.DELETE_WORKSPACE, workspace.name()), new DeleteWorkspace(workspace.id()));
    }

    /** Two at once. */
    private void addMembers() {
        Optional<Map<UserId, WorkspaceRole>> two = workspaces.isEmpty() ? Optional.empty() : people.takeTwo();
        if (two.isEmpty()) {
            people.add();
            return;
        }
        var workspace = workspaces.getLast();
        String users = two.get().keySet().stream().map(UserId::value).collect(Collectors.joining("/"));
        hands.carryOut(
                new Deed(What.ADD_MEMBERS, workspace.name() + "/" + users), new AddMembers(workspace.id(), two.get()));
    }

    private void changeOwner() {
        Deed deed = new Deed(What.CHANGE_OWNER, hands.next("o"));
        hands.did(deed, () -> {
            acme.pair().change(services, random);
            return "";
        });
    }
}
