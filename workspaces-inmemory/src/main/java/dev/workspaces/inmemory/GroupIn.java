package dev.workspaces.inmemory;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupName;

/** A group in a workspace. */
record GroupIn(GroupName group, WorkspaceId workspace) {}
