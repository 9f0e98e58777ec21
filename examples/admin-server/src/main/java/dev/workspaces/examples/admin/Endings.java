package dev.workspaces.examples.admin;

import dev.workspaces.service.Ended;
import dev.workspaces.service.Ending;

/** What ended with a removal, and which secrets are worth rotating now. */
final class Endings {
    private Endings() {}

    static Json of(Ended ended) {
        return Json.empty()
                .with("success", true)
                .with("ended", ended.endings().stream().map(Endings::shape).toList())
                .with("secrets_still_known", ended.secretsStillKnown());
    }

    private static Json shape(Ending ending) {
        if (ending instanceof Ending.OfMembership it) {
            return Json.object("user").with("id", it.user());
        }
        if (ending instanceof Ending.OfWorkspaceMembership it) {
            return Json.object("workspace-user").with("id", it.user()).with("workspace_id", it.workspace());
        }
        if (ending instanceof Ending.OfWorkspace it) {
            return Json.object("workspace").with("id", it.workspace());
        }
        if (ending instanceof Ending.OfOrganization it) {
            return Json.object("organization").with("keys", it.keys());
        }
        if (ending instanceof Ending.OfInvitation it) {
            return Json.object("invite").with("id", it.invite()).with("workspace_id", it.workspace());
        }
        if (ending instanceof Ending.OfInvite it) {
            return Json.object("invite").with("id", it.invite());
        }
        if (ending instanceof Ending.OfGroupMapping it) {
            return Json.object("group-mapping").with("group", it.group()).with("workspace_id", it.workspace());
        }
        return Json.object("api-key").with("id", ((Ending.OfKey) ending).key());
    }
}
