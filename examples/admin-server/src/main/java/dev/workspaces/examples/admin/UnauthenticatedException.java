package dev.workspaces.examples.admin;

/** Nobody who is known calls. Says nothing of why. */
final class UnauthenticatedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnauthenticatedException() {
        super("unauthenticated", null, false, false);
    }
}
