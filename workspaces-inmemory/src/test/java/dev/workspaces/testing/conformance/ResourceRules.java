package dev.workspaces.testing.conformance;

import java.util.List;
import java.util.Optional;

/** Checks 14 to 17: where a resource is, whose it is, and the limits of a key and its workspace. */
interface ResourceRules extends GrantRules {

    /** The resource that the request names, if any. */
    default Optional<Node> resource(Question q) {
        return q.request().node("resource");
    }

    /** Check 14: a resource, if named, is where the request is. */
    default boolean resourceIsInside(Question q) {
        return resource(q).isEmpty() || (isOfOrganization(q) && isOfWorkspace(q));
    }

    /** Says whether the resource is of the requested organization, which is also its default. */
    default boolean isOfOrganization(Question q) {
        String requested = q.request().word("organization");
        return same(resource(q).flatMap(it -> it.text("organization")).orElse(requested), requested);
    }

    /** Says whether the resource is of the request's workspace; without one it fits organization-level actions only. */
    default boolean isOfWorkspace(Question q) {
        Optional<String> place = resourceWorkspace(q);
        return place.isPresent() ? same(place.get(), workspaceId(q).orElse("")) : !isWorkspaceLevel(q);
    }

    /** The resource's workspace; its default is the workspace of the request. */
    default Optional<String> resourceWorkspace(Question q) {
        return resource(q).flatMap(it -> it.text("workspace")).or(() -> workspaceId(q));
    }

    /** Check 15: what is granted as the caller's own is the caller's. */
    default boolean resourceIsOwn(Question q) {
        boolean ownOnly = isOwnGrant(q) && isWorkspaceLevel(q);
        return !ownOnly || resource(q).isEmpty() || isOwner(q);
    }

    /** Says whether only what is the caller's is granted. */
    default boolean isOwnGrant(Question q) {
        return grant(q).equals("own");
    }

    /** Says whether the resource is the caller's; nobody's is not. */
    default boolean isOwner(Question q) {
        Optional<String> owner = resource(q).flatMap(it -> it.text("owner"));
        return owner.filter(id -> same(id, person(q).orElse(""))).isPresent();
    }

    /** Check 16: to invoke, no budget is exhausted. */
    default boolean hasBudget(Question q) {
        return !isLimited(q) || isFree(q, "exhausted");
    }

    /** Check 17: to invoke, no rate limit is exceeded. */
    default boolean isWithinRate(Question q) {
        return !isLimited(q) || isFree(q, "rate_limited");
    }

    /** Says whether limits count for the action. */
    default boolean isLimited(Question q) {
        return hasEffect(q, "invoke");
    }

    /** Says whether nothing that limits the key has this state. */
    default boolean isFree(Question q, String state) {
        return limiting(q, state).stream().noneMatch(holder -> holder.flag(state));
    }

    /** What limits the key: itself and its workspace. */
    default List<Node> limiting(Question q, String state) {
        return List.of(key(q), workspace(q)).stream().flatMap(Optional::stream).toList();
    }
}
