package dev.workspaces.jdbc.nodes;

import java.io.Serializable;

/** What a node is to do. Goes to another process: what it captures is text, numbers and constants. */
@FunctionalInterface
interface Order extends Serializable {
    /** What it answers with, of which the text goes back. */
    Object on(Node node) throws Exception;
}
