package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.World;
import java.util.BitSet;
import java.util.List;

/**
 * The least that an answer can cost: a table as large as one bit for every caller, place and action of the world, in which
 * each request has a cell of its own whose index is known beforehand. Building it is not measured.
 */
final class AnswerBits {
    private static final int CALLERS = 70;
    private static final int PLACES = 11;

    private final long[] answers;
    private final int[] cells;

    AnswerBits(World world, int organizations, List<Request> requests) {
        int size =
                organizations * CALLERS * PLACES * Catalogue.builtIn().actions().size();
        this.answers = new long[size / Long.SIZE + 1];
        this.cells = new int[requests.size()];
        Dice dice = new Dice(size);
        BitSet taken = new BitSet(size);
        for (int at = 0; at < cells.length; at++) {
            int cell = taken.nextClearBit(dice.below(size));
            taken.set(cell);
            cells[at] = cell;
            boolean isAllowed = world.decide(requests.get(at)).failedCheck().isEmpty();
            answers[cell / Long.SIZE] |= isAllowed ? 1L << cell : 0;
        }
    }

    /** The answer to the request at this index. */
    boolean isAllowed(int at) {
        int cell = cells[at];
        return (answers[cell >>> 6] & (1L << cell)) != 0;
    }
}
