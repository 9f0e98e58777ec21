package dev.workspaces.error;

/** A value from outside that cannot be what it should be. Nothing was changed or half built. */
public final class InvalidInputException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String expected;

    /**
     * Names the place and what belongs there.
     *
     * @param place what was being read or built, such as a field or a JSON pointer
     * @param expected what should have been there, without the word "expected"
     */
    public InvalidInputException(String place, String expected) {
        super("INVALID_INPUT", place + ": expected " + expected);
        this.place = place;
        this.expected = expected;
    }

    /** Where the bad value was. */
    public String place() {
        return place;
    }

    /** What should have been there. */
    public String expected() {
        return expected;
    }
}
