package dev.workspaces.examples.cli;

import java.io.IOException;

/** Standard output takes no more. */
final class OutputGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputGoneException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether a reader has simply gone away, as {@code head} does: nobody needs to be told. */
    boolean isBrokenPipe() {
        return "Broken pipe".equals(getMessage());
    }
}
