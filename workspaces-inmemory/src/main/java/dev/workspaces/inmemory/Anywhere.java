package dev.workspaces.inmemory;

/** The one group of an index over the rows of all organizations. */
enum Anywhere {
    ANYWHERE
}
