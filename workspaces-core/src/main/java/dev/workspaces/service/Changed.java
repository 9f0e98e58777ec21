package dev.workspaces.service;

/**
 * The answer to a change that may narrow somebody.
 *
 * @param now what it is from now on
 * @param ended what ended with it
 */
public record Changed<T>(T now, Ended ended) {}
