package dev.workspaces.jdbc.nodes;

import dev.workspaces.jdbc.Jvm;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Processes on one database, to be given orders at once. For one thread. */
final class Nodes implements AutoCloseable {
    private final List<Process> processes = new ArrayList<>();
    private final List<Remote> remotes = new ArrayList<>();

    /** A node, seen from here. */
    private record Remote(ObjectOutputStream orders, ObjectInputStream answers) {
        void order(Order order) throws IOException {
            orders.reset();
            orders.writeObject(order);
            orders.flush();
        }

        void awaitReady() throws IOException {
            answers.readBoolean();
        }

        void go() throws IOException {
            orders.writeBoolean(true);
            orders.flush();
        }

        Answer answer() throws IOException, ClassNotFoundException {
            return (Answer) answers.readObject();
        }
    }

    /** Starts so many, and waits until they are there. */
    static Nodes start(int number, String url, String prefix) throws IOException {
        Nodes nodes = new Nodes();
        try {
            for (int each = 0; each < number; each++) {
                nodes.processes.add(Jvm.start(Node.class, url, prefix));
            }
            for (Process process : nodes.processes) {
                ObjectOutputStream orders = new ObjectOutputStream(process.getOutputStream());
                orders.flush();
                nodes.remotes.add(new Remote(orders, new ObjectInputStream(process.getInputStream())));
            }
            return nodes;
        } catch (IOException failure) {
            nodes.close();
            throw failure;
        }
    }

    /** One order for each, carried out once all have understood theirs; the answers, in the same order. */
    List<Answer> atOnce(List<? extends Order> orders) throws IOException, ClassNotFoundException {
        List<Remote> told = remotes.subList(0, orders.size());
        for (int each = 0; each < told.size(); each++) {
            told.get(each).order(orders.get(each));
        }
        for (Remote each : told) {
            each.awaitReady();
        }
        for (Remote each : told) {
            each.go();
        }
        List<Answer> answers = new ArrayList<>();
        for (Remote each : told) {
            answers.add(each.answer());
        }
        return answers;
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        processes.forEach(each -> each.onExit().join());
    }
}
