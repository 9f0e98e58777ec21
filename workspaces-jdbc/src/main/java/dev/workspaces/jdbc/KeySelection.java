package dev.workspaces.jdbc;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.key.Agent;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.KeyReach;
import dev.workspaces.storage.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which keys match a filter, as a condition. */
final class KeySelection {
    private final Selection selection;

    private KeySelection(OrganizationId organization) {
        selection = new Selection("ws_api_key k", "k.organization = :organization", organization);
    }

    static Selection of(OrganizationId organization, KeyFilter filter) {
        KeySelection keys = new KeySelection(organization);
        keys.selection
                .and("k.workspace = :workspace", "workspace", filter.workspace())
                .and("k.owner = :owner", "owner", filter.owner())
                .andNumber(
                        "COALESCE(k.last_used_at, k.created_at) < :unused_since",
                        "unused_since",
                        filter.unusedSince().map(Micros::of));
        keys.among("k.type", filter.types().stream().map(Words.KEY_TYPE::write).toList());
        keys.among(
                "k.status",
                filter.statuses().stream().map(Words.KEY_STATUS::write).toList());
        keys.within("expiry_at", filter.expiring());
        keys.within("rotation_at", filter.rotating());
        filter.knownTo().ifPresent(keys::knownTo);
        filter.within().ifPresent(keys::within);
        return keys.selection;
    }

    private void among(String column, Collection<String> words) {
        List<String> names = new ArrayList<>();
        for (String word : words) {
            names.add(parameter(word));
        }
        if (!names.isEmpty()) {
            selection.and(column + " IN (" + String.join(", ", names) + ")");
        }
    }

    private void within(String column, Optional<Span> span) {
        selection
                .andNumber(
                        "k." + column + " >= :" + column + "_start",
                        column + "_start",
                        span.map(Span::startInclusive).map(Micros::of))
                .andNumber(
                        "k." + column + " < :" + column + "_end",
                        column + "_end",
                        span.map(Span::endExclusive).map(Micros::of));
    }

    private void knownTo(Agent agent) {
        selection.and("EXISTS (SELECT 1 FROM ws_key_knower n WHERE n.organization = k.organization AND n.api_key = k.id"
                + " AND n.knower = " + parameter(Knowers.id(agent))
                + " AND n.knower_kind = " + parameter(Knowers.kind(agent)) + ")");
    }

    private void within(List<KeyReach> reaches) {
        List<String> each = new ArrayList<>(List.of("1 = 0"));
        for (KeyReach reach : reaches) {
            StringBuilder condition = new StringBuilder("k.type = " + parameter(Words.KEY_TYPE.write(reach.type())));
            reach.workspace()
                    .ifPresent(id -> condition.append(" AND k.workspace = ").append(parameter(id)));
            reach.owner().ifPresent(id -> condition.append(" AND k.owner = ").append(parameter(id)));
            each.add("(" + condition + ")");
        }
        selection.and("(" + String.join(" OR ", each) + ")");
    }

    /** A new parameter of this value; answers with how a statement names it. */
    private String parameter(Object value) {
        String name = "p" + selection.values().values().size();
        selection.values().text(name, value);
        return ":" + name;
    }
}
