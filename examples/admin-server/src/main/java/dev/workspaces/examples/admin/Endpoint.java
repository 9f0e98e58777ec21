package dev.workspaces.examples.admin;

/** Answers calls of one route. */
@FunctionalInterface
interface Endpoint {
    /** Answers with what is to be written as JSON; a refusal is thrown as the library threw it. */
    Object answer(Call call);
}
