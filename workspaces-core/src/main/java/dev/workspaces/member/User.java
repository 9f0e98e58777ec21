package dev.workspaces.member;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.Name;
import dev.workspaces.id.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/** A person, who may belong to several organizations. */
@Value.Immutable
@ValueStyle
public abstract class User {
    User() {}

    /** Which person; never given to another one. */
    public abstract UserId id();

    /** Their address; nobody else has it. */
    public abstract EmailAddress email();

    /** What the host or its identity provider calls them; nobody else has it. */
    public abstract Optional<ExternalId> externalId();

    /** Their first name, where known. */
    public abstract Optional<Name> firstName();

    /** Their last name, where known. */
    public abstract Optional<Name> lastName();

    /** When this was first known, to the microsecond. */
    public abstract Instant createdAt();

    /** When it last changed, to the microsecond. */
    public abstract Instant updatedAt();

    /** Which version it is: 1 when created, one more with each change. */
    @Value.Default
    public long version() {
        return 1;
    }

    @Value.Check
    User toTheMicrosecond() {
        Instant created = createdAt().truncatedTo(ChronoUnit.MICROS);
        Instant updated = updatedAt().truncatedTo(ChronoUnit.MICROS);
        boolean isCut = created.equals(createdAt()) && updated.equals(updatedAt());
        return isCut ? this : toBuilder().createdAt(created).updatedAt(updated).build();
    }

    /** A builder that starts as this. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** A builder; what has no default must be set before it builds. */
    public static Builder builder() {
        return new Builder();
    }

    /** The id: logs hold no names and no addresses. */
    @Override
    public String toString() {
        return "user `" + id() + "`";
    }

    /** Builds users. For one thread. */
    public static final class Builder extends ImmutableUser.Builder {
        Builder() {}
    }
}
