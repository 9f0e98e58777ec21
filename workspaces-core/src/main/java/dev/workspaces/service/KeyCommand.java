package dev.workspaces.service;

/** A change to an API key, or a new one. */
public sealed interface KeyCommand<R> extends Command<R>, KeyOperation permits IssueKey, ChangeKey {}
