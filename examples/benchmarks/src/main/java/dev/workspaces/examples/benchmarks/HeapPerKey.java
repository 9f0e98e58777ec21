package dev.workspaces.examples.benchmarks;

import dev.workspaces.Workspaces;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.policy.Actions;
import dev.workspaces.service.AuthenticatedKey;
import java.lang.ref.Reference;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how much heap a key takes. */
public final class HeapPerKey {
    private static final int KEYS = 500_000;

    private HeapPerKey() {}

    /** Measures. */
    public static void main(String[] args) {
        long before = used();
        ApiKey[] values = values();
        print("the value alone, with its digest", used() - before, values);

        InMemoryStorage storage = new InMemoryStorage();
        try (Workspaces workspaces = Workspaces.builder(storage).keeping(KEYS).build()) {
            ManyKeys many = ManyKeys.on(storage, workspaces);
            long empty = used();
            many.add(KEYS, secret -> {});
            print("in the storage, with all indexes", used() - empty, storage);
        }
        measureGate();
    }

    private static void measureGate() {
        InMemoryStorage storage = new InMemoryStorage();
        try (Workspaces workspaces = Workspaces.builder(storage).keeping(KEYS).build()) {
            ManyKeys many = ManyKeys.on(storage, workspaces);
            List<String> secrets = new ArrayList<>(KEYS);
            many.add(KEYS, secrets::add);
            long stored = used();
            for (int each = 0; each < KEYS; each++) {
                AuthenticatedKey key =
                        workspaces.authenticate(secrets.get(each)).orElseThrow();
                workspaces
                        .check(key, Actions.COMPLETIONS_WRITE, many.place(each).workspace())
                        .orThrow();
            }
            workspaces.writeLastUses();
            print("what the gate keeps of it, and when it was used, beside that", used() - stored, secrets);
        }
    }

    private static ApiKey[] values() {
        InMemoryStorage storage = new InMemoryStorage();
        SecureRandom random = new SecureRandom();
        try (Workspaces workspaces = Workspaces.open(storage)) {
            ManyKeys many = ManyKeys.on(storage, workspaces);
            ApiKey[] values = new ApiKey[KEYS];
            for (int each = 0; each < KEYS; each++) {
                values[each] = many.key(each, SecretFormat.standard().generate(many.type(each), random));
            }
            return values;
        }
    }

    /** Holds on to what was measured until it is printed. */
    private static void print(String what, long bytes, Object measured) {
        try {
            System.out.printf(Locale.ROOT, "%,6d B: %s%n", bytes / KEYS, what);
        } finally {
            Reference.reachabilityFence(measured);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int times = 0; times < 3; times++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
