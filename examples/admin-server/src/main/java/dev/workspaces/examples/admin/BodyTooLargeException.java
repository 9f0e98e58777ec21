package dev.workspaces.examples.admin;

/** More was sent than is read. */
final class BodyTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("the body is larger than " + Bodies.MAX_BYTES + " bytes", null, false, false);
    }
}
