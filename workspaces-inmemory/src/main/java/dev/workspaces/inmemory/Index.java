package dev.workspaces.inmemory;

/** Another way to find the rows of a table, which tells it of each row that comes or goes. */
interface Index<V> {
    /** Adds a row; one that is there already stays. */
    void add(V row);

    /** Removes a row, if it is there. */
    void remove(V row);
}
