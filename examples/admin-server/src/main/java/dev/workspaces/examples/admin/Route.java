package dev.workspaces.examples.admin;

import io.javalin.http.HandlerType;

/**
 * A way into the server.
 *
 * @param method with which method
 * @param path on which path; what varies is in braces
 * @param isOpen whether nobody has to say who they are
 * @param endpoint what answers
 */
record Route(HandlerType method, String path, boolean isOpen, Endpoint endpoint) {
    static Route get(String path, Endpoint endpoint) {
        return new Route(HandlerType.GET, path, false, endpoint);
    }

    static Route post(String path, Endpoint endpoint) {
        return new Route(HandlerType.POST, path, false, endpoint);
    }

    static Route put(String path, Endpoint endpoint) {
        return new Route(HandlerType.PUT, path, false, endpoint);
    }

    static Route delete(String path, Endpoint endpoint) {
        return new Route(HandlerType.DELETE, path, false, endpoint);
    }

    /** The same, for whoever comes. */
    Route open() {
        return new Route(method, path, true, endpoint);
    }

    /** Method and path: what the access log knows of a request. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
