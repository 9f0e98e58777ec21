package dev.workspaces.audit;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that was done or tried, before it has its place in the log. */
@Value.Immutable
@ValueStyle
public abstract class AuditEntry {
    AuditEntry() {}

    /** In which organization's log. */
    public abstract OrganizationId organization();

    /** When, to the microsecond. */
    public abstract Instant at();

    /** Who. */
    public abstract AuditActor actor();

    /** What: the name of the operation, such as {@code create_workspace}. */
    public abstract String operation();

    /** The action that had to be allowed; empty where none had to, such as for leaving. */
    public abstract Optional<String> action();

    /** To what. */
    public abstract AuditTarget target();

    /** In which workspace; empty where in none. */
    public abstract Optional<WorkspaceId> workspace();

    /** How it came out. */
    public abstract Outcome outcome();

    /**
     * Why it was not done, empty where it was: of what was denied the policy's reason, of what was refused the name of the refusal; of an
     * invite that was not accepted {@code NOT_OPEN}, {@code NOT_THE_INVITED}, {@code SUSPENDED} or {@code INVITER_MAY_NOT}.
     */
    public abstract Optional<String> reason();

    /** What the host calls the request; empty where it says nothing. */
    public abstract Optional<String> requestId();

    /** Where the request came from, as the host says; empty where it says nothing. */
    public abstract Optional<String> clientAddress();

    /** What changed; nothing, where it was not done. */
    public abstract List<FieldChange> changes();

    @Value.Check
    AuditEntry toTheMicrosecond() {
        Instant cut = at().truncatedTo(ChronoUnit.MICROS);
        return cut.equals(at()) ? this : toBuilder().at(cut).build();
    }

    /** A builder that starts as this. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** A builder; what has no default must be set before it builds. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds entries. For one thread. */
    public static final class Builder extends ImmutableAuditEntry.Builder {
        Builder() {}
    }
}
