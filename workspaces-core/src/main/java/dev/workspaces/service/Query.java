package dev.workspaces.service;

/**
 * A question, as a value. Answered by {@link Acting#ask(Query)}: nothing is in the answer that whoever asks may not see.
 *
 * @param <R> what it is answered with
 */
public sealed interface Query<R> extends Operation permits ListQuery, GetQuery {}
