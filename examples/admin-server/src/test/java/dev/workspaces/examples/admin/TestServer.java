package dev.workspaces.examples.admin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.workspaces.Workspaces;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Acting;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.Profile;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.SecretSink;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A server on a free port, with a store of its own, and what signs tokens for it. */
final class TestServer implements AutoCloseable {
    static final RSAKey KEY = rsaKey("first");

    final AdminServer server;
    final Workspaces workspaces;

    TestServer() {
        this("memory");
    }

    /** On a store as the command line names it. */
    TestServer(String db) {
        this(db, Clock.systemUTC(), Optional.empty());
    }

    TestServer(String db, Clock clock, Optional<SecretSink> sink) {
        this(Stores.open(db), clock, sink);
    }

    TestServer(Stores stores, Clock clock, Optional<SecretSink> sink) {
        this(stores, settings -> settings.tellingTimeBy(clock).takingSecretsTo(sink));
    }

    TestServer(Stores stores, UnaryOperator<ServerSettings> more) {
        server = AdminServer.start(
                stores, more.apply(ServerSettings.listeningOn("127.0.0.1", 0).checkingTokens(Optional.of(tokens()))));
        workspaces = server.workspaces();
        server.nowReady();
    }

    private static Tokens tokens() {
        try {
            Path file = Files.createTempFile("jwks", ".json");
            Files.writeString(file, new JWKSet(KEY.toPublicJWK()).toString());
            Tokens tokens = Tokens.signedByKeysIn(file, "workspaces");
            Files.delete(file);
            return tokens;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static RSAKey rsaKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A new organization with an owner, who is called {@code owner-of-<slug>} in tokens. */
    OrganizationId organization(String slug) {
        return workspaces
                .system(RequestInfo.none())
                .createOrganization(NewOrganization.of(slug, slug, "owner@" + slug + ".test")
                        .ownedBy(Profile.named("Olga", "Owner").withExternalId("owner-of-" + slug)))
                .organization()
                .id();
    }

    /** What the owner of this organization can do. */
    Acting owner(OrganizationId organization, String slug) {
        return workspaces.actingFor(
                workspaces
                        .findSession(organization, dev.workspaces.id.ExternalId.of("owner-of-" + slug))
                        .orElseThrow(() -> new InvalidInputException("slug", "an organization with an owner")),
                RequestInfo.none());
    }

    UserId person(Acting owner, String name, String slug, OrganizationRole role) {
        Profile profile = Profile.named(name, "Of " + slug).withExternalId(name + "-of-" + slug);
        return owner.carryOut(new AddPerson(EmailAddress.of(name + "@" + slug + ".test"), role, profile))
                .user()
                .id();
    }

    WorkspaceId workspace(Acting owner, String slug) {
        return owner.carryOut(CreateWorkspace.named(slug).withSlug(slug)).id();
    }

    void member(Acting owner, WorkspaceId workspace, UserId user, WorkspaceRole role) {
        owner.carryOut(AddMembers.of(workspace, user, role));
    }

    Acting acting(OrganizationId organization, UserId user) {
        return workspaces.actingFor(Principal.session(organization, user), RequestInfo.none());
    }

    /** A client that presents this. */
    Client client(String secretOrToken) {
        return new Client(server.port(), secretOrToken);
    }

    @Override
    public void close() {
        server.close();
    }
}
