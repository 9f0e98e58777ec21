/** Storage in memory, and policy checks in a host's unit tests. */
module dev.workspaces.inmemory {
    requires transitive dev.workspaces.core;
    requires static com.fasterxml.jackson.core;
    requires static org.assertj.core;
    requires static org.jspecify;

    exports dev.workspaces.inmemory;
    exports dev.workspaces.testing;
}
