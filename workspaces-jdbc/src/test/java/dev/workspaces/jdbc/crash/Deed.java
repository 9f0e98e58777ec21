package dev.workspaces.jdbc.crash;

/**
 * Something that somebody set out to do.
 *
 * @param what what it is
 * @param which what tells it from all others, without spaces: what is done something to, and after a slash what else there is to say
 * @param outcome what came of it, such as a secret, without spaces; empty before it was done, and where nothing tells it
 */
record Deed(What what, String which, String outcome) {
    /** The kinds. */
    enum What {
        CREATE_WORKSPACE,
        DELETE_WORKSPACE,
        ADD_PERSON,
        ADD_MEMBERS,
        CHANGE_ROLE,
        SUSPEND_PERSON,
        REACTIVATE_PERSON,
        REMOVE_PERSON,
        CHANGE_OWNER,
        ISSUE_KEY,
        UPDATE_KEY,
        ROTATE_KEY,
        REVOKE_KEY
    }

    Deed(What what, String which) {
        this(what, which, "");
    }

    Deed done(String newOutcome) {
        return new Deed(what, which, newOutcome);
    }

    /** What something is done to. */
    String thing() {
        return which.split("/", 2)[0];
    }

    /** What else there is to say. */
    String rest() {
        return which.substring(Math.min(which.length(), thing().length() + 1));
    }

    boolean is(Deed other) {
        return what == other.what && which.equals(other.which);
    }

    String toLine() {
        return what + " " + which + " " + outcome;
    }

    /** Without what came of it, which may be a secret. */
    @Override
    public String toString() {
        return what + " " + which;
    }

    static Deed ofLine(String line) {
        String[] parts = line.split(" ", -1);
        return new Deed(What.valueOf(parts[0]), parts[1], parts[2]);
    }
}
