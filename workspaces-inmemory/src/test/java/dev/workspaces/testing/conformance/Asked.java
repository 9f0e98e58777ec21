package dev.workspaces.testing.conformance;

/** One question of a scenario with the line that is expected of it. */
record Asked(Node world, Node request, String expected) {

    /** Says whether a policy answers something else. */
    boolean catches(NaivePolicy policy) {
        return !policy.answer(world, request).equals(expected);
    }
}
