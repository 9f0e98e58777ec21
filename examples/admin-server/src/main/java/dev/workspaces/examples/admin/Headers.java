package dev.workspaces.examples.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.server.Request;

/** The headers of a request. */
@FunctionalInterface
interface Headers {
    /** The values of one, by its name in any case; none where it did not come. */
    List<String> values(String name);

    /** Of a request that a route sees. */
    static Headers of(HttpServletRequest request) {
        return name -> Collections.list(request.getHeaders(name));
    }

    /** Of one that has just come in. */
    static Headers of(Request request) {
        return request.getHeaders()::getValuesList;
    }
}
