package dev.workspaces.examples.benchmarks;

import dev.workspaces.Workspaces;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Session;
import dev.workspaces.service.AuthenticatedKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A million keys, 4,096 of which are hot. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before anything else is called
public class GateState {
    static final int HOT = 4_096;

    /** How many keys there are. */
    @Param("1000000")
    public int keys;

    /** Of how many keys and places facts are kept. */
    @Param("65536")
    public int kept;

    Workspaces workspaces;
    String[] secrets;
    WorkspaceId[] workspacesOf;
    AuthenticatedKey[] inHand;
    WorkspaceId[] placeInHand;
    Session[] sessions;
    String[] unknown;
    String[] noise;
    int[] hot;
    int[] anywhere;
    private int at;

    /** Makes them. */
    @Setup(Level.Trial)
    public void setUp() {
        InMemoryStorage storage = new InMemoryStorage();
        workspaces = Workspaces.builder(storage).keeping(kept).build();
        ManyKeys many = ManyKeys.on(storage, workspaces);
        List<String> all = new ArrayList<>(keys);
        many.add(keys, all::add);
        secrets = all.toArray(String[]::new);
        workspacesOf = new WorkspaceId[keys];
        for (int each = 0; each < keys; each++) {
            workspacesOf[each] = many.place(each).workspace();
        }
        Random random = new Random(7);
        hot = random.ints(0, keys).distinct().limit(HOT).toArray();
        anywhere = random.ints(1 << 20, 0, keys).toArray();
        inHand = new AuthenticatedKey[HOT];
        placeInHand = new WorkspaceId[HOT];
        sessions = new Session[HOT];
        SecureRandom secure = new SecureRandom();
        unknown = new String[HOT];
        noise = new String[HOT];
        for (int each = 0; each < HOT; each++) {
            inHand[each] = workspaces.authenticate(secrets[hot[each]]).orElseThrow();
            placeInHand[each] = workspacesOf[hot[each]];
            sessions[each] = many.place(hot[each]).session();
            unknown[each] = SecretFormat.standard()
                    .generate(KeyType.WORKSPACE_USER, secure)
                    .reveal();
            byte[] bytes = new byte[40];
            random.nextBytes(bytes);
            noise[each] = new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    int next() {
        at = (at + 1) & (HOT - 1);
        return at;
    }

    int nextAnywhere() {
        at = (at + 1) & (anywhere.length - 1);
        return anywhere[at];
    }

    Decision authenticateAndCheck(int key) {
        AuthenticatedKey found = workspaces.authenticate(secrets[key]).orElseThrow();
        Decision decision = workspaces.check(found, Actions.COMPLETIONS_WRITE, workspacesOf[key]);
        if (!decision.isAllowed()) {
            throw new IllegalStateException(decision.toString());
        }
        return decision;
    }

    /** Closes. */
    @TearDown(Level.Trial)
    public void tearDown() {
        workspaces.close();
    }
}
