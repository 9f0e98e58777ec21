package dev.workspaces.examples.quickstart;

import dev.workspaces.Workspaces;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Acting;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.RefusedException;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;

/** An organization's first day. */
public final class Main {
    private Main() {}

    /** Runs it. */
    public static void main(String[] args) {
        Datasets datasets = new Datasets();
        try (Workspaces workspaces = datasets.workspaces()) {
            run(datasets, workspaces);
        }
    }

    private static void run(Datasets datasets, Workspaces workspaces) {
        var founded = workspaces
                .system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Acme", "acme", "olga@acme.example"));
        OrganizationId acme = founded.organization().id();
        Acting olga = actingFor(workspaces, acme, founded.owner().user().id());

        var research = olga.carryOut(CreateWorkspace.named("Research").withSlug("research"));
        UserId mara = olga.carryOut(new AddPerson("mara@acme.example", OrganizationRole.MEMBER))
                .user()
                .id();
        UserId nora = olga.carryOut(new AddPerson("nora@acme.example", OrganizationRole.MEMBER))
                .user()
                .id();
        olga.carryOut(AddMembers.of(research.id(), mara, WorkspaceRole.MANAGER));

        datasets.create(actingFor(workspaces, acme, mara), acme, research.id(), "answers");
        System.out.println("mara sees " + datasets.list(actingFor(workspaces, acme, mara), research.id()));
        try {
            datasets.list(actingFor(workspaces, acme, nora), research.id());
        } catch (AccessDeniedException denied) {
            System.out.println("nora: " + denied.getMessage());
        }

        var key = olga.carryOut(
                new IssueServiceKey(research.id(), NewKey.named("CI").holding(Datasets.READING)));
        String secret = key.secret().orElseThrow().reveal();
        System.out.println("CI sees " + datasets.list(secret, research.id()));
        olga.carryOut(new RevokeKey(key.key().id()));
        try {
            datasets.list(secret, research.id());
        } catch (SecurityException refused) {
            System.out.println("CI: " + refused.getMessage());
        }
        try {
            olga.carryOut(new DeleteWorkspace(research.id()));
        } catch (RefusedException refused) {
            System.out.println("olga: " + refused.refusal() + " " + refused.what());
        }
    }

    private static Acting actingFor(Workspaces workspaces, OrganizationId organization, UserId user) {
        return workspaces.actingFor(Principal.session(organization, user), RequestInfo.none());
    }
}
