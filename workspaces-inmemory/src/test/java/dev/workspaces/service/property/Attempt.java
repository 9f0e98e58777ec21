package dev.workspaces.service.property;

import dev.workspaces.service.Acceptance;
import dev.workspaces.service.Command;
import dev.workspaces.service.Conditions;
import dev.workspaces.service.Invited;
import java.util.Optional;
import java.util.function.Supplier;

/** What is tried in a step, once it is known what its words stand for. */
sealed interface Attempt {
    /** Somebody wants a change. */
    record OfCommand(Who who, Command<?> command, Conditions conditions) implements Attempt {}

    /** Somebody presents the token of an invite; empty where there was never one. */
    record OfAcceptance(Optional<Invited> sent, Acceptance who) implements Attempt {}

    /** The host itself does something. */
    record ByHost(Supplier<Object> deed) implements Attempt {}
}
