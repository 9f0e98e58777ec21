package dev.workspaces.policy;

/** What can be done with keys: an action for each type. */
public enum KeyVerb {
    /** Making one. */
    CREATE(
            Actions.ORGANISATION_SERVICE_API_KEYS_CREATE,
            Actions.WORKSPACE_SERVICE_API_KEYS_CREATE,
            Actions.WORKSPACE_USER_API_KEYS_CREATE),

    /** Looking at one. */
    READ(
            Actions.ORGANISATION_SERVICE_API_KEYS_READ,
            Actions.WORKSPACE_SERVICE_API_KEYS_READ,
            Actions.WORKSPACE_USER_API_KEYS_READ),

    /** Looking at all. */
    LIST(
            Actions.ORGANISATION_SERVICE_API_KEYS_LIST,
            Actions.WORKSPACE_SERVICE_API_KEYS_LIST,
            Actions.WORKSPACE_USER_API_KEYS_LIST),

    /** Changing one, switching it off and on. */
    UPDATE(
            Actions.ORGANISATION_SERVICE_API_KEYS_UPDATE,
            Actions.WORKSPACE_SERVICE_API_KEYS_UPDATE,
            Actions.WORKSPACE_USER_API_KEYS_UPDATE),

    /** Ending one. */
    DELETE(
            Actions.ORGANISATION_SERVICE_API_KEYS_DELETE,
            Actions.WORKSPACE_SERVICE_API_KEYS_DELETE,
            Actions.WORKSPACE_USER_API_KEYS_DELETE),

    /** Replacing the secret of one. */
    ROTATE(
            Actions.ORGANISATION_SERVICE_API_KEYS_ROTATE,
            Actions.WORKSPACE_SERVICE_API_KEYS_ROTATE,
            Actions.WORKSPACE_USER_API_KEYS_ROTATE);

    private final Action organisationService;
    private final Action workspaceService;
    private final Action workspaceUser;

    KeyVerb(Action organisationService, Action workspaceService, Action workspaceUser) {
        this.organisationService = organisationService;
        this.workspaceService = workspaceService;
        this.workspaceUser = workspaceUser;
    }

    /** The action that this is on keys of this type. */
    public Action on(KeyType type) {
        return switch (type) {
            case ORGANISATION_SERVICE -> organisationService;
            case WORKSPACE_SERVICE -> workspaceService;
            case WORKSPACE_USER -> workspaceUser;
        };
    }
}
