package dev.workspaces.examples.admin;

import dev.workspaces.Workspaces;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Disclosure;
import dev.workspaces.service.AuthenticatedKey;
import dev.workspaces.service.RequestInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out who calls, by what they present: a key's secret, or a token of a session. */
final class Authentication {
    private static final String KEY_HEADER = "x-portkey-api-key";
    private static final String BEARER = "Bearer ";

    private final Workspaces workspaces;
    private final Optional<Tokens> tokens;

    Authentication(Workspaces workspaces, Optional<Tokens> tokens) {
        this.workspaces = workspaces;
        this.tokens = tokens;
    }

    /**
     * Who calls.
     *
     * @throws UnauthenticatedException if nobody who is known does
     */
    Caller caller(Headers headers, RequestInfo info) {
        String presented = presented(headers).orElseThrow(UnauthenticatedException::new);
        return Tokens.isToken(presented) ? bySession(presented, info) : byKey(presented, info);
    }

    /** In which organization somebody who is known calls; empty where nobody does. */
    Optional<OrganizationId> knows(Headers headers) {
        try {
            return Optional.of(caller(headers, RequestInfo.none()).organization());
        } catch (UnauthenticatedException nobody) {
            return Optional.empty();
        }
    }

    /** What a token that is good says, in whichever header; empty where none is presented, though a key may be. */
    Optional<Claims> claims(Headers headers) {
        return Stream.concat(single(headers, KEY_HEADER).stream(), bearer(headers).stream())
                .filter(Tokens::isToken)
                .findFirst()
                .map(this::claims);
    }

    private Claims claims(String token) {
        return tokens.flatMap(each -> each.claims(token)).orElseThrow(UnauthenticatedException::new);
    }

    private Caller byKey(String secret, RequestInfo info) {
        return workspaces
                .authenticate(secret)
                .filter(this::isLetIn)
                .map(key -> new Caller.ByKey(workspaces, key, info))
                .orElseThrow(UnauthenticatedException::new);
    }

    /** The key of somebody who is let in no more is answered like one that is no good, whatever it asks. */
    private boolean isLetIn(AuthenticatedKey key) {
        return workspaces.check(key, Actions.ORGANISATIONS_READ).disclosure() != Disclosure.UNAUTHENTICATED;
    }

    private Caller bySession(String token, RequestInfo info) {
        return claims(token)
                .session(workspaces)
                .map(session -> new Caller.BySession(workspaces, session, info))
                .orElseThrow(UnauthenticatedException::new);
    }

    /** The header for keys counts before the other, which gateways' clients also use for a provider's key. */
    private static Optional<String> presented(Headers headers) {
        return single(headers, KEY_HEADER).stream().findFirst().or(() -> bearer(headers));
    }

    private static Optional<String> bearer(Headers headers) {
        return single(headers, "Authorization").stream()
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .findFirst();
    }

    /** The values of a header that may come once. */
    private static List<String> single(Headers headers, String name) {
        List<String> values = headers.values(name);
        if (values.size() > 1) {
            throw new UnauthenticatedException();
        }
        return values;
    }
}
