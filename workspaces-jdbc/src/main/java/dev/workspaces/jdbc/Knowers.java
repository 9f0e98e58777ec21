package dev.workspaces.jdbc;

import dev.workspaces.key.Agent;

/** Who knows secrets, in two columns: together they would be too long for a key of some databases. */
final class Knowers {
    private Knowers() {}

    static String kind(Agent agent) {
        if (agent instanceof Agent.User) {
            return "u";
        }
        return agent instanceof Agent.Key ? "k" : "s";
    }

    static String id(Agent agent) {
        if (agent instanceof Agent.User user) {
            return user.id().value();
        }
        return agent instanceof Agent.Key key ? key.id().value() : "";
    }
}
