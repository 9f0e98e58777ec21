package dev.workspaces.service;

import dev.workspaces.id.Name;
import java.util.Optional;

/**
 * What the host knows of the request that something is done for; goes into the audit log.
 *
 * @param requestId what the host calls it, one line of up to 255 characters; empty where it says nothing
 * @param clientAddress where it came from, likewise
 */
public record RequestInfo(Optional<String> requestId, Optional<String> clientAddress) {
    private static final RequestInfo NONE = new RequestInfo(Optional.empty(), Optional.empty());

    /**
     * Checks both: they come from outside, and go into logs.
     *
     * @throws dev.workspaces.error.InvalidInputException if one is blank, too long, or has control characters
     */
    public RequestInfo {
        requestId = requestId.map(text -> Name.of("requestId", text).value());
        clientAddress = clientAddress.map(text -> Name.of("clientAddress", text).value());
    }

    /** Nothing known. */
    public static RequestInfo none() {
        return NONE;
    }

    /** Both known. */
    public static RequestInfo of(String requestId, String clientAddress) {
        return new RequestInfo(Optional.of(requestId), Optional.of(clientAddress));
    }
}
