package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request. Immutable and interned: two that are equal are the same object, and deciding allocates nothing.
 *
 * <p>A decision with obligations is a yes only once the host has said that it meets them: until then
 * {@link #isAllowed()} is false, so that it cannot be taken for a plain yes.
 */
public final class Decision {
    private static final int OBLIGATION_SETS = 1 << Obligation.values().length;
    private static final Map<Reason, Decision[]> ALLOWED = allowedDecisions();
    private static final Decision[] UNMET = unmetDecisions();

    private final Reason reason;
    private final @Nullable Check failedCheck;
    private final int obligations;
    private final int met;

    private Decision(Reason reason, @Nullable Check failedCheck, int obligations, int met) {
        this.reason = reason;
        this.failedCheck = failedCheck;
        this.obligations = obligations;
        this.met = met;
    }

    /** A denial by a check. Called once for each: the engine keeps them. */
    static Decision denied(Check check, Reason reason) {
        return new Decision(reason, check, 0, 0);
    }

    static Decision allowed(Reason reason) {
        return allowed(reason, 0, 0);
    }

    static Decision allowed(Reason reason, Obligation obligation) {
        return allowed(reason, bit(obligation), 0);
    }

    /** Whether the host may go ahead: nothing denies it, and no obligation is open. */
    public boolean isAllowed() {
        return !isDenied() && (obligations & ~met) == 0;
    }

    /** Whether the policy says no; not the opposite of {@link #isAllowed()}: both are false while obligations are open. */
    boolean isDenied() {
        return failedCheck != null || reason == Reason.OBLIGATION_UNMET;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The check that failed: there for each denial by the policy, empty for a yes, also one with obligations. */
    public Optional<Check> failedCheck() {
        return Optional.ofNullable(failedCheck);
    }

    /** All that the host must do for this to be a yes, met or not, sorted by name; empty for a denial by the policy. */
    public Set<Obligation> obligations() {
        return asSet(obligations);
    }

    /** What of it the host has not said that it does. */
    public Set<Obligation> openObligations() {
        return asSet(obligations & ~met);
    }

    /** The same decision for a host that does what these obligations ask; more than it asks does no harm. */
    public Decision meeting(Obligation... nowMet) {
        int all = Arrays.stream(nowMet).mapToInt(Decision::bit).reduce(met, (set, bit) -> set | bit);
        return isDenied() ? this : allowed(reason, obligations, all & obligations);
    }

    /**
     * Itself, where it is a plain yes or a denial; while obligations are open, a denial {@link Reason#OBLIGATION_UNMET} that
     * names them.
     */
    public Decision settled() {
        return isAllowed() || isDenied() ? this : UNMET[obligations & ~met];
    }

    /**
     * What a list call needs: the narrowed result where the obligation is there, else the whole one.
     *
     * @throws AccessDeniedException if this is a denial, or has another obligation open
     */
    public <T> T narrow(Obligation obligation, Supplier<? extends T> narrowed, Supplier<? extends T> whole) {
        meeting(obligation).orThrow();
        return (obligations & bit(obligation)) == 0 ? whole.get() : narrowed.get();
    }

    /**
     * Goes on only with a plain yes.
     *
     * @throws AccessDeniedException if this is a denial, or has obligations open
     */
    public void orThrow() {
        if (!isAllowed()) {
            throw new AccessDeniedException(settled());
        }
    }

    /** How much of a denial may be shown to whoever asked. */
    public Disclosure disclosure() {
        return switch (reason) {
            case NOT_IN_ORGANIZATION, NOT_IN_WORKSPACE, NOT_OWNER -> Disclosure.NOT_FOUND;
            case OUTSIDE_WORKSPACE -> failedCheck == Check.RESOURCE_PLACE ? Disclosure.NOT_FOUND : Disclosure.FULL;
            case KEY_UNKNOWN, KEY_DISABLED, KEY_EXPIRED, KEY_OWNER_NOT_IN_WORKSPACE -> Disclosure.UNAUTHENTICATED;
            case UNKNOWN_ACTION -> Disclosure.NOTHING;
            default -> Disclosure.FULL;
        };
    }

    /** As scenario files write it: {@code decision} (allow or deny), {@code reason}, {@code obligations}. */
    @JsonValue
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decision", isDenied() ? "deny" : "allow");
        tree.put("reason", reason.name());
        tree.put("obligations", obligations().stream().map(Obligation::wireName).toList());
        return tree;
    }

    /** For people: {@code allowed: KEY_SCOPE}, {@code denied: NOT_OWNER}. */
    @Override
    public String toString() {
        String open = openObligations().isEmpty() ? "" : (isDenied() ? " " : ", if ") + openObligations();
        return (isDenied() ? "denied: " : "allowed: ") + reason + open;
    }

    private static Decision allowed(Reason reason, int obligations, int met) {
        Decision[] ofReason = ALLOWED.get(reason);
        if (ofReason == null) {
            throw new IllegalArgumentException("`" + reason + "` allows nothing");
        }
        return ofReason[obligations * OBLIGATION_SETS + met];
    }

    private static Map<Reason, Decision[]> allowedDecisions() {
        Map<Reason, Decision[]> decisions = new EnumMap<>(Reason.class);
        for (Reason reason : List.of(Reason.ORGANIZATION_ROLE, Reason.WORKSPACE_ROLE, Reason.KEY_SCOPE)) {
            Decision[] ofReason = new Decision[OBLIGATION_SETS * OBLIGATION_SETS];
            Arrays.setAll(ofReason, at -> new Decision(reason, null, at / OBLIGATION_SETS, at % OBLIGATION_SETS));
            decisions.put(reason, ofReason);
        }
        return decisions;
    }

    private static Decision[] unmetDecisions() {
        Decision[] decisions = new Decision[OBLIGATION_SETS];
        Arrays.setAll(decisions, open -> new Decision(Reason.OBLIGATION_UNMET, null, open, 0));
        return decisions;
    }

    private static int bit(Obligation obligation) {
        return 1 << obligation.ordinal();
    }

    private static Set<Obligation> asSet(int mask) {
        EnumSet<Obligation> set = EnumSet.allOf(Obligation.class);
        set.removeIf(obligation -> (mask & bit(obligation)) == 0);
        return set;
    }
}
