package dev.workspaces.jdbc.crash;

/**
 * Something that somebody set out to do.
 *
 * @param what what it is
 * @param which what tells it from all others, without spaces
 * @param outcome what came of it, such as a secret, without spaces; empty before it was done, and where nothing tells it
 */
record Deed(What what, String which, String outcome) {
    /** The kinds. */
    enum What {
        CREATE_WORKSPACE,
        DELETE_WORKSPACE,
        ADD_PERSON,
        ADD_MEMBERS,
        ISSUE_KEY,
        REVOKE_KEY
    }

    Deed(What what, String which) {
        this(what, which, "");
    }

    Deed done(String newOutcome) {
        return new Deed(what, which, newOutcome);
    }

    String toLine() {
        return what + " " + which + " " + outcome;
    }

    static Deed ofLine(String line) {
        String[] parts = line.split(" ", -1);
        return new Deed(What.valueOf(parts[0]), parts[1], parts[2]);
    }
}
