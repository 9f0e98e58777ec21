package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Request;

/**
 * A product that answers as many of the requests as it can express.
 *
 * @param <Q> a request as a host holds it when it asks this product
 */
interface Peer<Q> {
    /** The product's name. */
    String name();

    /** Whether all that decides this request can be told to the product. */
    boolean expresses(Request request);

    /** What the host has in hand before it asks; not measured. */
    Q prepare(Request request);

    /** The answer; measured. */
    boolean isAllowed(Q question);
}
