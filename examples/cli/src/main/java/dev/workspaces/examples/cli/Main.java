package dev.workspaces.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the library. */
@Command(
        name = "workspaces",
        description = "Asks a world who may do what.",
        mixinStandardHelpOptions = true,
        version = "workspaces 0.1.0-SNAPSHOT",
        subcommands = Decide.class)
public final class Main {
    private Main() {}

    /** Runs a command and exits with its code: 0, 1 (cannot read or write), 2 (not as it should be). */
    public static void main(String[] args) {
        CommandLine commands = new CommandLine(new Main()).setExpandAtFiles(false);
        System.exit(commands.execute(args));
    }
}
