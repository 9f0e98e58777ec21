package dev.workspaces;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.member.Person;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.Session;
import dev.workspaces.service.Acceptance;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Inventory;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.SecretSink;
import dev.workspaces.service.Services;
import dev.workspaces.service.SystemActing;
import dev.workspaces.storage.Storage;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Organizations, their workspaces and their people, on one storage. Closing it closes the storage. Safe for any number of
 * threads.
 */
public final class Workspaces implements AutoCloseable {
    private final Storage storage;
    private final Services services;

    private Workspaces(Builder builder) {
        this.storage = builder.storage;
        this.services = Services.of(
                builder.storage,
                builder.catalogue,
                builder.clock,
                builder.inventory,
                builder.secretFormat,
                builder.secretHashing,
                builder.secretSink);
    }

    /** On this storage, with the built-in actions alone, the system's clock, and a host that keeps nothing in workspaces. */
    public static Workspaces open(Storage storage) {
        return builder(storage).build();
    }

    /** To say more. */
    public static Builder builder(Storage storage) {
        return new Builder(storage);
    }

    /**
     * Does and asks things for a person whom the host has authenticated.
     *
     * @throws dev.workspaces.error.InvalidInputException if an id of the session is longer than any that the library gives may be:
     *     255 characters, without control characters
     */
    public Acting actingFor(Session session, RequestInfo info) {
        return services.actingFor(session, info);
    }

    /**
     * Does and asks things for an API key of this organization that the host has authenticated. Whatever is done is decided by what
     * the key is then.
     *
     * @throws dev.workspaces.error.InvalidInputException if its id is longer than any that the library gives may be
     */
    public Acting actingFor(KeyPrincipal key, OrganizationId organization, RequestInfo info) {
        return services.actingFor(key, organization, info);
    }

    /** What the host itself may do, without a principal. */
    public SystemActing system(RequestInfo info) {
        return services.system(info);
    }

    /**
     * Accepts an invite, once: what is there of the person already does not change, and nobody gets more than whoever invited
     * could give now. Answers with the person as this organization sees them.
     *
     * @param token as it was presented, whatever it is
     * @throws dev.workspaces.service.InviteNotAcceptableException if it cannot be accepted like this; it does not say why
     */
    public Person accept(String token, Acceptance who, RequestInfo info) {
        return services.accept(token, who, info);
    }

    /** The organization of this slug; empty if there is none. For the host, before there is a principal. */
    public Optional<OrganizationId> findOrganization(Slug slug) {
        return services.findOrganization(slug);
    }

    /**
     * The session of the person whom the host calls so; empty if nobody of this external id belongs to the organization. For the
     * host, which has authenticated them.
     */
    public Optional<Session> findSession(OrganizationId organization, ExternalId externalId) {
        return services.findSession(organization, externalId);
    }

    /**
     * Runs the host's work while a workspace is neither deleted nor archived: to create something in it that its
     * {@link Inventory} counts. The work must not use this object.
     *
     * @throws dev.workspaces.error.NotFoundException if the organization has no such workspace that is active
     */
    public <T> T holding(OrganizationId organization, WorkspaceId workspace, Supplier<T> work) {
        return services.holding(organization, workspace, work);
    }

    /** Closes the storage. */
    @Override
    public void close() {
        storage.close();
    }

    /** Says on what to open. For one thread. */
    public static final class Builder {
        private final Storage storage;
        private Catalogue catalogue = Catalogue.builtIn();
        private Clock clock = Clock.systemUTC();
        private SecretFormat secretFormat = SecretFormat.standard();
        private SecretHashing secretHashing = SecretHashing.plain();
        private Optional<SecretSink> secretSink = Optional.empty();
        private Inventory inventory = (organization, workspace) -> Map.of();

        private Builder(Storage storage) {
            this.storage = requireNonNull(storage, "storage");
        }

        /** With the actions of this catalogue. */
        public Builder catalogue(Catalogue actions) {
            catalogue = requireNonNull(actions, "catalogue");
            return this;
        }

        /** With this clock instead of the system's. */
        public Builder clock(Clock newClock) {
            clock = requireNonNull(newClock, "clock");
            return this;
        }

        /** With what the host keeps in workspaces: none of them is deleted before it is empty. */
        public Builder inventory(Inventory newInventory) {
            inventory = requireNonNull(newInventory, "inventory");
            return this;
        }

        /** With secrets of this form. */
        public Builder secretFormat(SecretFormat format) {
            secretFormat = requireNonNull(format, "format");
            return this;
        }

        /** With secrets hashed like this, instead of without a pepper. */
        public Builder secretHashing(SecretHashing hashing) {
            secretHashing = requireNonNull(hashing, "hashing");
            return this;
        }

        /** With somebody who takes the secrets that nobody is there to be shown; without, none of these is made. */
        public Builder secretSink(SecretSink sink) {
            secretSink = Optional.of(sink);
            return this;
        }

        /** Opens. */
        public Workspaces build() {
            return new Workspaces(this);
        }
    }
}
