package dev.workspaces.service.property;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** A few actions of all there are; other ones for another number. */
record Sample(int salt) {
    private static final int STEP = 17;

    List<Action> actions() {
        List<Action> all = new ArrayList<>(Catalogue.builtIn().actions());
        List<Action> some = new ArrayList<>();
        for (int at = salt % STEP; at < all.size(); at += STEP) {
            some.add(all.get(at));
        }
        return some;
    }
}
