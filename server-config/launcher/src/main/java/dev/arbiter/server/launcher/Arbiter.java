package dev.arbiter.server.launcher;

import dev.arbiter.server.client.CompareCommand;
import dev.arbiter.server.client.DemoCommand;
import dev.arbiter.server.client.DevCommand;
import dev.arbiter.server.console.StartFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program behind {@code ./arbiter}. */
@Command(
    name = "arbiter",
    mixinStandardHelpOptions = true,
    resourceBundle = "dev.arbiter.server.console.messages",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      CompareCommand.class,
      ServeCommand.class,
      EarCommand.class,
      DevCommand.class,
      HelpCommand.class
    })
public final class Arbiter {
  /** Exit code of bad input and of a fault. */
  public static final int FAULT = 2;

  private Arbiter() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with the handling of faults: one sentence on standard error, exit code 2. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Arbiter());
    line.setExecutionExceptionHandler(
        (fault, command, parsed) -> {
          if (!(fault instanceof StartFault)) {
            throw fault;
          }
          command.getErr().println(fault.getMessage());
          return FAULT;
        });
    return line;
  }
}
