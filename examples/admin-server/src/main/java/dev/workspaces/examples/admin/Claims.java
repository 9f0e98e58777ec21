package dev.workspaces.examples.admin;

import dev.workspaces.Workspaces;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.ExternalId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import dev.workspaces.service.RequestInfo;
import java.util.List;
import java.util.Optional;

/**
 * What a token says whose signature is good.
 *
 * @param organization in which organization
 * @param subject who, as the identity provider calls them
 * @param email their address; empty where it says none
 * @param workspace what the session is confined to, by id or slug; empty where to nothing
 * @param scope the names that are its ceiling; empty where there is none
 */
record Claims(
        String organization,
        String subject,
        Optional<String> email,
        Optional<String> workspace,
        Optional<List<String>> scope) {
    /** The session; empty where nobody of this name belongs to the organization. */
    Optional<Session> session(Workspaces workspaces) {
        try {
            return workspaces
                    .findSession(OrganizationId.of(organization), ExternalId.of(subject))
                    .map(session -> scope.map(names -> session.withCeiling(Scopes.of(Catalogue.builtIn(), names)))
                            .orElse(session))
                    .map(session -> workspace
                            .map(name -> workspaces
                                    .actingFor(session, RequestInfo.none())
                                    .resolveWorkspace(name))
                            .map(session::confinedTo)
                            .orElse(session));
        } catch (InvalidInputException noName) {
            return Optional.empty();
        }
    }

    /** The address that the identity provider has seen to be theirs. */
    Optional<EmailAddress> address() {
        return email.map(EmailAddress::of);
    }
}
