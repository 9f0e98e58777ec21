package dev.workspaces.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each kind of command is planned and answered. */
final class Verbs {
    private record Verb<C extends Command<R>, R>(Planner<C, R> planner, Answer<R> answer) {}

    private final Map<Class<?>, Verb<?, ?>> verbs = new HashMap<>();

    Verbs(Inventory inventory) {
        OrganizationPlans.register(this, inventory);
        PersonPlans.register(this);
        WorkspacePlans.register(this, inventory);
        MemberPlans.register(this);
        InvitePlans.register(this);
        GroupPlans.register(this);
        KeyPlans.register(this);
        AuditPlans.register(this);
    }

    <C extends Command<R>, R> void on(Class<C> type, Planner<C, R> planner, Answer<R> answer) {
        verbs.put(type, new Verb<>(planner, answer));
    }

    <R> Plan<R> plan(Command<R> command, Planning planning) {
        return verb(command).planner().plan(command, planning);
    }

    <R> R answer(Command<R> command, List<String> result, Planning after) {
        return verb(command).answer().from(result, after);
    }

    boolean knows(Class<?> type) {
        return verbs.containsKey(type);
    }

    /** Registered under its own class, so of its own types. */
    @SuppressWarnings("unchecked")
    private <R> Verb<Command<R>, R> verb(Command<R> command) {
        Verb<?, ?> verb = verbs.get(command.getClass());
        if (verb == null) {
            throw new IllegalStateException("nothing carries out " + command.operationName());
        }
        return (Verb<Command<R>, R>) verb;
    }
}
