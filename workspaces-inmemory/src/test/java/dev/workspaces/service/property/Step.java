package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.service.Acceptance;
import dev.workspaces.service.Conditions;
import dev.workspaces.service.Invited;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.Profile;
import dev.workspaces.service.RequestInfo;
import java.time.Duration;
import java.util.Optional;

/** One step of a story, in words: it means the same in every life. */
sealed interface Step {
    /** What is tried, where these words stand for these things. */
    Attempt in(Life life);

    /**
     * Somebody wants something.
     *
     * @param twice whether it is asked for again under the same idempotency key
     */
    record Wants(Actor actor, Wish wish, boolean twice) implements Step {
        @Override
        public Attempt in(Life life) {
            OrganizationId here = life.names().organization(actor.organization());
            Conditions conditions = twice ? Conditions.none().once("at " + life.now()) : Conditions.none();
            return new Attempt.OfCommand(actor.in(life), wish.command().apply(life.names(), here), conditions);
        }

        @Override
        public String toString() {
            return actor + " " + wish + (twice ? ", twice," : "");
        }
    }

    /**
     * Somebody presents the token of an invite.
     *
     * @param person who, if it is somebody who is known
     * @param isFirst whether it is the first token that was sent to this address, not the newest
     */
    record Accepts(String organization, String address, Optional<String> person, boolean isFirst) implements Step {
        @Override
        public Attempt in(Life life) {
            Names names = life.names();
            OrganizationId there = names.organization(organization);
            Optional<Invited> sent = isFirst ? names.sentFirst(there, address) : names.sent(there, address);
            Acceptance who = person.<Acceptance>map(
                            name -> new Acceptance.ByUser(names.person(name), EmailAddress.of(address)))
                    .orElse(new Acceptance.BySomebodyNew(Profile.none()));
            return new Attempt.OfAcceptance(sent, who);
        }

        @Override
        public String toString() {
            return person.orElse("somebody new") + " accepts, by the " + (isFirst ? "first" : "newest")
                    + " token, the invite of " + organization + " to " + address;
        }
    }

    /** Whoever the newest invite was sent to presents its token. */
    record AcceptsNewest() implements Step {
        @Override
        public Attempt in(Life life) {
            Optional<Invited> sent = life.names().newest();
            Acceptance who = sent.flatMap(
                            invited -> life.findUser(invited.invite().email()))
                    .<Acceptance>map(user -> new Acceptance.ByUser(user.id(), user.email()))
                    .orElse(new Acceptance.BySomebodyNew(Profile.none()));
            return new Attempt.OfAcceptance(sent, who);
        }

        @Override
        public String toString() {
            return "whoever was invited last accepts";
        }
    }

    /** Time goes by. */
    record Waits(Duration time) implements Step {
        @Override
        public Attempt in(Life life) {
            return new Attempt.ByHost(() -> {
                life.pass(time);
                return "later";
            });
        }

        @Override
        public String toString() {
            return time + " go by";
        }
    }

    /** The host marks invites that are over. */
    record Expires() implements Step {
        @Override
        public Attempt in(Life life) {
            return new Attempt.ByHost(
                    () -> life.services().system(RequestInfo.none()).expireInvites(10));
        }

        @Override
        public String toString() {
            return "the host expires invites";
        }
    }

    /** The host lets the times of keys come. */
    record Rotates() implements Step {
        @Override
        public Attempt in(Life life) {
            return new Attempt.ByHost(
                    () -> life.services().system(RequestInfo.none()).rotateDue(100));
        }

        @Override
        public String toString() {
            return "the host rotates what is due";
        }
    }

    /** The host puts things into a workspace, or takes all of them out. */
    record Keeps(String workspace, long things) implements Step {
        @Override
        public Attempt in(Life life) {
            OrganizationId acme = life.names().organization("acme");
            WorkspaceId id = life.names().workspace(acme, workspace);
            return new Attempt.ByHost(() -> Optional.ofNullable(life.kept().put(id, things)));
        }

        @Override
        public String toString() {
            return "the host keeps " + things + " prompts in " + workspace;
        }
    }

    /** The host founds an organization, anew if it was deleted. */
    record Founds(String organization, String owner) implements Step {
        @Override
        public Attempt in(Life life) {
            NewOrganization wanted = NewOrganization.of(organization, organization, owner + "@people.test");
            return new Attempt.ByHost(
                    () -> life.services().system(RequestInfo.none()).createOrganization(wanted));
        }

        @Override
        public String toString() {
            return "the host founds " + organization + " for " + owner;
        }
    }
}
