package dev.workspaces.jdbc.crash;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.jdbc.crash.Deed.What;
import dev.workspaces.jdbc.crash.Hands.Named;
import dev.workspaces.policy.Actions;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssuedKey;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.UpdateKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What somebody busy does with keys. One of which a deed failed is let go of. For one thread. */
final class BusyWithKeys {
    private final Hands hands;
    private final WorkspaceId home;
    private final Deque<Named<KeyId>> keys = new ArrayDeque<>();

    BusyWithKeys(Hands hands, WorkspaceId home) {
        this.hands = hands;
        this.home = home;
    }

    void issue() {
        Deed deed = new Deed(What.ISSUE_KEY, hands.next("k"));
        NewKey wish = NewKey.named(deed.which()).holding(Actions.COMPLETIONS_WRITE);
        IssuedKey made = hands.carryOut(deed, new IssueServiceKey(home, wish), BusyWithKeys::secret);
        keys.add(new Named<>(deed.which(), made.key().id()));
    }

    void update() {
        change(key -> {
            Deed deed = new Deed(What.UPDATE_KEY, key.name() + "/" + hands.number());
            hands.carryOut(deed, UpdateKey.of(key.id()).described(deed.rest()));
            keys.add(key);
        });
    }

    /** The secret before is good no more. */
    void rotate() {
        change(key -> {
            Deed deed = new Deed(What.ROTATE_KEY, key.name() + "/" + hands.number());
            hands.carryOut(deed, new EmergencyRotateKey(key.id()), BusyWithKeys::secret);
            keys.add(key);
        });
    }

    void revoke() {
        change(key -> hands.carryOut(new Deed(What.REVOKE_KEY, key.name()), new RevokeKey(key.id())));
    }

    private void change(Consumer<Named<KeyId>> deed) {
        if (keys.isEmpty()) {
            issue();
        } else {
            deed.accept(keys.remove());
        }
    }

    private static String secret(IssuedKey made) {
        return made.secret().orElseThrow().reveal();
    }
}
