package dev.workspaces.service;

/** Says what carrying out a command comes to. Pure: reads through the planning, writes nothing. */
@FunctionalInterface
interface Planner<C extends Command<R>, R> {
    Plan<R> plan(C command, Planning planning);
}
