/** Workspaces: the model and the policy engine. */
module dev.workspaces.core {
    requires org.slf4j;
    requires static com.fasterxml.jackson.annotation;
    requires static org.immutables.value;
    requires static org.jspecify;

    exports dev.workspaces;
    exports dev.workspaces.audit;
    exports dev.workspaces.error;
    exports dev.workspaces.id;
    exports dev.workspaces.key;
    exports dev.workspaces.limit;
    exports dev.workspaces.member;
    exports dev.workspaces.organization;
    exports dev.workspaces.page;
    exports dev.workspaces.policy;
    exports dev.workspaces.service;
    exports dev.workspaces.storage;
    exports dev.workspaces.workspace;
}
