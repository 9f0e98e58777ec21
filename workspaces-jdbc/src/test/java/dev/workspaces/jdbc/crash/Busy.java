package dev.workspaces.jdbc.crash;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.jdbc.DatabaseException;
import dev.workspaces.jdbc.crash.Deed.What;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Acting;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.Command;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Random;

/** An owner who does one thing after another at random, and says so before and after each. For one thread. */
final class Busy {
    private final Acting owner;
    private final WorkspaceId home;
    private final String name;
    private final Random random;
    private final Witness witness;
    private final Deque<Named<WorkspaceId>> workspaces = new ArrayDeque<>();
    private final Deque<UserId> people = new ArrayDeque<>();
    private final Deque<Named<KeyId>> keys = new ArrayDeque<>();
    private int count;

    private record Named<T>(String name, T id) {}

    /**
     * Somebody busy.
     *
     * @param home where the keys are
     * @param name what all that is made begins with: letters and digits
     */
    Busy(Acting owner, WorkspaceId home, String name, Random random, Witness witness) {
        this.owner = owner;
        this.home = home;
        this.name = name;
        this.random = random;
        this.witness = witness;
    }

    /** Does one thing. */
    void step() {
        switch (What.values()[random.nextInt(What.values().length)]) {
            case CREATE_WORKSPACE -> createWorkspace();
            case DELETE_WORKSPACE -> deleteWorkspace();
            case ADD_PERSON -> addPerson();
            case ADD_MEMBERS -> addMembers();
            case ISSUE_KEY -> issueKey();
            case REVOKE_KEY -> revokeKey();
        }
    }

    private <R> R carryOut(Deed deed, Command<R> command) {
        witness.tried(deed);
        try {
            return owner.carryOut(command);
        } catch (DatabaseException nothingDone) {
            witness.undone(deed);
            throw nothingDone;
        }
    }

    private String next(String kind) {
        count++;
        return kind + "-" + name + "-" + count;
    }

    private void createWorkspace() {
        Deed deed = new Deed(What.CREATE_WORKSPACE, next("w"));
        var made = carryOut(deed, CreateWorkspace.named(deed.which()).withSlug(deed.which()));
        workspaces.add(new Named<>(deed.which(), made.id()));
        witness.done(deed);
    }

    private void deleteWorkspace() {
        if (workspaces.isEmpty()) {
            createWorkspace();
            return;
        }
        var workspace = workspaces.remove();
        Deed deed = new Deed(What.DELETE_WORKSPACE, workspace.name());
        carryOut(deed, new DeleteWorkspace(workspace.id()));
        witness.done(deed);
    }

    private void addPerson() {
        Deed deed = new Deed(What.ADD_PERSON, next("p") + "@acme.example");
        var made = carryOut(deed, new AddPerson(deed.which(), OrganizationRole.MEMBER));
        people.add(made.user().id());
        witness.done(deed);
    }

    /** Two at once. */
    private void addMembers() {
        if (workspaces.isEmpty() || people.size() < 2) {
            addPerson();
            return;
        }
        var workspace = workspaces.getLast();
        UserId one = people.remove();
        UserId other = people.remove();
        Deed deed = new Deed(What.ADD_MEMBERS, workspace.name() + "/" + one + "/" + other);
        carryOut(deed, new AddMembers(workspace.id(), Map.of(one, WorkspaceRole.MEMBER, other, WorkspaceRole.MANAGER)));
        witness.done(deed);
    }

    private void issueKey() {
        Deed deed = new Deed(What.ISSUE_KEY, next("k"));
        var made = carryOut(
                deed, new IssueServiceKey(home, NewKey.named(deed.which()).holding(Actions.COMPLETIONS_WRITE)));
        keys.add(new Named<>(deed.which(), made.key().id()));
        witness.done(deed.done(made.secret().orElseThrow().reveal()));
    }

    private void revokeKey() {
        if (keys.isEmpty()) {
            issueKey();
            return;
        }
        var key = keys.remove();
        Deed deed = new Deed(What.REVOKE_KEY, key.name());
        carryOut(deed, new RevokeKey(key.id()));
        witness.done(deed);
    }
}
