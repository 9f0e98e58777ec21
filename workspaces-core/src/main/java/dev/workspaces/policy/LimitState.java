package dev.workspaces.policy;

/**
 * How the limits of a key or a workspace stand at the moment that a decision is about. The policy reads it and never counts:
 * that is done by whoever enforces limits.
 *
 * @param isExhausted whether a budget is used up
 * @param isRateLimited whether a rate limit is exceeded
 */
public record LimitState(boolean isExhausted, boolean isRateLimited) {
    private static final LimitState WITHIN = new LimitState(false, false);

    /** No limit stands in the way. */
    public static LimitState within() {
        return WITHIN;
    }

    /** With the budgets like this. */
    public LimitState exhausted(boolean exhausted) {
        return new LimitState(exhausted, isRateLimited);
    }

    /** With the rate limits like this. */
    public LimitState rateLimited(boolean rateLimited) {
        return new LimitState(isExhausted, rateLimited);
    }

    /** For people, after the name of a key or workspace. */
    @Override
    public String toString() {
        return (isExhausted ? "over" : "within") + " its budget and " + (isRateLimited ? "over" : "within")
                + " its rate limit";
    }
}
