package dev.workspaces.service.property;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Session;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Circumstances;
import dev.workspaces.service.Gate;
import dev.workspaces.service.Services;
import java.util.Optional;

/** Somebody who asks the living service whether they may, in each way that there is. */
record Voice(Services services, Who who, Acting acting) {
    static Voice of(Services services, Who who) {
        return new Voice(services, who, who.in(services));
    }

    /** As the gate says that stands before each request. */
    Decision atGate(Action action, Optional<WorkspaceId> place) {
        return who.secret()
                .map(shown -> atGate(shown, action, place))
                .orElseGet(() -> atGate(who.session().orElseThrow(), action, place));
    }

    private Decision atGate(Shown shown, Action action, Optional<WorkspaceId> place) {
        Gate gate = services.gate();
        return place.isPresent() ? gate.check(shown.key(), action, place.get()) : gate.check(shown.key(), action);
    }

    private Decision atGate(Session session, Action action, Optional<WorkspaceId> place) {
        Gate gate = services.gate();
        return place.isPresent() ? gate.check(session, action, place.get()) : gate.check(session, action);
    }

    /** As it is answered to whoever acts. */
    Decision acting(Action action, Optional<WorkspaceId> place) {
        return place.isPresent() ? acting.decide(action, place.get()) : acting.decide(action);
    }

    /** As the host is answered, which vouches for whoever it asks about. */
    Decision ofHost(Action action, Optional<WorkspaceId> place) {
        return services.decide(who.request(action, place), Circumstances.at(who.organization()));
    }
}
