package dev.workspaces.examples.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A server with one of each thing, for whatever is tried on it.
 *
 * @param clients who come by an organization key and by a workspace's, which hold all that they may
 * @param ids what is there, by what paths call it
 */
record Running(TestServer test, Fixture acme, List<Client> clients, Map<String, String> ids) implements AutoCloseable {
    static Running started() {
        TestServer test = new TestServer();
        Fixture acme = new Fixture(test, "acme");
        Target target = new Target(test, acme, "acme");
        Map<String, String> ids = Map.of(
                "user", target.person().value(),
                "workspace", "lab",
                "invite", target.invite(),
                "key", target.serviceKey(),
                "mapping", target.mapping(),
                "item", target.item("configs"));
        return new Running(test, acme, List.of(test.client(acme.adminKey()), test.client(acme.serviceKey())), ids);
    }

    /** Texts that mean something. */
    List<String> words() {
        List<String> words = new ArrayList<>(ids.values());
        words.addAll(List.of(
                "research",
                "default",
                "nobody@acme.test",
                "mel@acme.test",
                "configs.read",
                "completions.write",
                "workspaces.list",
                "a-slug",
                "A name"));
        return words;
    }

    @Override
    public void close() {
        test.close();
    }
}
