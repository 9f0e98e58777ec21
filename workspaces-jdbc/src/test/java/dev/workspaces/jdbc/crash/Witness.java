package dev.workspaces.jdbc.crash;

/** Who is told of deeds. Safe for any number of threads. */
interface Witness {
    /** That this begins now. */
    void tried(Deed deed);

    /** That nothing of this is there, the database said. */
    void undone(Deed deed);

    /** That this was acknowledged. */
    void done(Deed deed);
}
