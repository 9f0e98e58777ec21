package dev.workspaces.inmemory;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;

/** Somebody in a workspace. */
record WorkspaceUser(WorkspaceId workspace, UserId user) {}
