package dev.workspaces.examples.admin;

import static dev.workspaces.examples.admin.Routes.BASE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.id.Name;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Resource;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A feature of the server's: things in workspaces that it keeps and the library decides on.
 *
 * @param name which, as paths have it
 * @param store where they are kept
 * @param clock when they change
 */
record Features(String name, FeatureStore store, Clock clock) {
    /** All that there are. */
    static final List<String> NAMES = List.of("configs", "prompts", "guardrails", "virtual-keys", "providers");

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    List<Route> routes() {
        String all = BASE + "/" + name;
        String one = all + "/{item}";
        return List.of(
                Route.post(all, this::create),
                Route.get(all, this::list),
                Route.get(one, call -> FeatureShape.of(item(call, "read"))),
                Route.put(one, this::update),
                Route.delete(one, this::delete));
    }

    /** As exact as any store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Action action(String verb) {
        return Catalogue.builtIn().get(name.replace('-', '_') + "." + verb);
    }

    /** Where the call is allowed to do this: the workspace that it names, or its caller's own. */
    private WorkspaceId place(Call call, String verb) {
        return Places.allowed(call, action(verb));
    }

    private Json create(Call call) {
        WorkspaceId workspace = place(call, "create");
        Fields body = call.body();
        Name title = body.required("name", Name::of);
        String slug = body.<Slug>text("slug", Features::given).map(Slug::value).orElseGet(() -> slug(title));
        Instant now = now();
        FeatureItem item = new FeatureItem(
                call.caller().organization(),
                workspace,
                name,
                UUID.randomUUID().toString(),
                slug,
                FeatureShape.content(body),
                now,
                now);
        call.workspaces().holding(item.organization(), workspace, () -> {
            store.add(item);
            return item;
        });
        return FeatureShape.of(item);
    }

    /** One that somebody gives: it is nobody's id. */
    private static Slug given(String text) {
        if (ID.matcher(text).matches()) {
            throw new InvalidInputException("slug", "a slug without the shape of an id");
        }
        return Slug.of(text);
    }

    /** Of its name, with something that nobody else's has. */
    private static String slug(Name title) {
        String words = title.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String start = words.substring(0, Math.min(words.length(), 40)).replaceAll("^-|-$", "");
        return (start.isEmpty() ? "item" : start) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    private Json list(Call call) {
        WorkspaceId workspace = place(call, "list");
        return store.list(call.caller().organization(), workspace, name, Paging.of(call))
                .toJson(FeatureShape::of);
    }

    private Json update(Call call) {
        FeatureItem item = item(call, "update");
        requireName(call.body());
        ObjectNode said = FeatureShape.content(call.body());
        Optional<FeatureItem> after = store.update(item, before -> before.saying(said, now()));
        return FeatureShape.of(after.orElseThrow(() -> new NotFoundException(name, item.slug())));
    }

    /** Where a name is said, it is one that a new thing could have. */
    private static void requireName(Fields body) {
        if (body.has("name")) {
            body.required("name", Name::of);
        }
    }

    private Json delete(Call call) {
        FeatureItem item = item(call, "delete");
        if (!store.remove(item)) {
            throw new NotFoundException(name, item.slug());
        }
        return Json.empty().with("success", true);
    }

    /** The thing that the path names, where the caller may do this to it there. */
    private FeatureItem item(Call call, String verb) {
        WorkspaceId workspace = place(call, verb);
        // ids have the shape of slugs, too: what has not is nowhere, whatever a database takes for the same
        Optional<FeatureItem> found = Slug.find(call.path("item"))
                .flatMap(it -> store.find(call.caller().organization(), workspace, name, it.value()));
        FeatureItem item = found.orElseThrow(() -> new NotFoundException(name, call.path("item")));
        Resource resource = Resource.inWorkspace(name, item.id(), item.organization(), item.workspace());
        call.caller().check(action(verb), workspace, resource).orThrow();
        return item;
    }
}
