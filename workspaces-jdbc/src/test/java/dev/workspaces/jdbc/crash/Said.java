package dev.workspaces.jdbc.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What was said before a crash. */
final class Said implements Witness {
    private static final String TRIED = "TRIED ";
    private static final String UNDONE = "UNDONE ";
    private static final String DONE = "DONE ";

    private final List<Deed> tried = new CopyOnWriteArrayList<>();
    private final List<Deed> undone = new CopyOnWriteArrayList<>();
    private final List<Deed> done = new CopyOnWriteArrayList<>();

    @Override
    public void tried(Deed deed) {
        tried.add(deed);
    }

    @Override
    public void undone(Deed deed) {
        undone.add(deed);
    }

    @Override
    public void done(Deed deed) {
        done.add(deed);
    }

    Stream<Deed> tried(Deed.What what) {
        return tried.stream().filter(deed -> deed.what() == what);
    }

    /** Of which the database said that nothing of it is there. */
    Stream<Deed> undone(Deed.What what) {
        return undone.stream().filter(deed -> deed.what() == what);
    }

    Stream<Deed> done(Deed.What what) {
        return done.stream().filter(deed -> deed.what() == what);
    }

    boolean wasTried(Deed.What what, String which) {
        return tried(what).anyMatch(deed -> deed.which().equals(which));
    }

    /** What was done to a thing, which these kinds do something to. */
    Story of(String thing, Set<Deed.What> kinds) {
        List<Deed> deeds = tried.stream()
                .filter(deed -> kinds.contains(deed.what()) && deed.thing().equals(thing))
                .filter(deed -> undone.stream().noneMatch(deed::is))
                .map(deed -> done.stream().filter(deed::is).findFirst().orElse(deed))
                .toList();
        return new Story(thing, deeds, (int)
                deeds.stream().filter(deed -> done.stream().anyMatch(deed::is)).count());
    }

    int countDone() {
        return done.size();
    }

    /** Who tells it to another process; a line at a time, so that none is cut in two. */
    static Witness printing(PrintStream out) {
        return new Witness() {
            @Override
            public void tried(Deed deed) {
                out.println(TRIED + deed.toLine());
            }

            @Override
            public void undone(Deed deed) {
                out.println(UNDONE + deed.toLine());
            }

            @Override
            public void done(Deed deed) {
                out.println(DONE + deed.toLine());
            }
        };
    }

    /** Listens until so many deeds are done, or the other has nothing more to say. */
    void listen(BufferedReader other, int deeds) throws IOException {
        String line = "";
        while (done.size() < deeds && line != null) {
            line = other.readLine();
            if (line != null && line.startsWith(TRIED)) {
                tried(Deed.ofLine(line.substring(TRIED.length())));
            } else if (line != null && line.startsWith(UNDONE)) {
                undone(Deed.ofLine(line.substring(UNDONE.length())));
            } else if (line != null && line.startsWith(DONE)) {
                done(Deed.ofLine(line.substring(DONE.length())));
            }
        }
    }
}
