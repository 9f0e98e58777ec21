package dev.workspaces.service;

import java.util.List;

/** Makes the answer to a command from what its plan said tells it, and from what is there. */
@FunctionalInterface
interface Answer<R> {
    R from(List<String> result, Planning after);
}
