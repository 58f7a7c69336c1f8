package cn.mingchu.launcher.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command itself; all that it does is done by its subcommands. */
@Command(
    name = "mingchu",
    description = "Watches over the food safety of school canteens, as one stream of events.",
    mixinStandardHelpOptions = true,
    version = "mingchu 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:the answer is no: a check failed, something was not found or did not start",
      "2:wrong usage, or input that cannot be read"
    })
public final class MingchuCommand {

  private MingchuCommand() {}

  /** Runs a command line and returns its exit status. */
  public static int run(Surroundings surroundings, String... arguments) {
    CommandLine mingchu = new CommandLine(new MingchuCommand());
    mingchu.addSubcommand(new DemoCommand(surroundings));
    mingchu.addSubcommand(new UpCommand(surroundings));
    mingchu.addSubcommand(new ReplayCommand(surroundings));
    mingchu.addSubcommand(new SimulateCommand(surroundings));
    mingchu.addSubcommand(new DetectCommand(surroundings));
    mingchu.addSubcommand(new ExplainCommand(surroundings));
    mingchu.addSubcommand(new TraceCommand(surroundings));
    mingchu.addSubcommand(new LedgerCommand(surroundings));
    mingchu.addSubcommand(new WitnessCommand(surroundings));
    mingchu.addSubcommand(new KeyCommand(surroundings));
    mingchu.addSubcommand(new UserCommand(surroundings));
    mingchu.addSubcommand(new PortalCommand(surroundings));
    mingchu.addSubcommand(new InfluxCommand(surroundings));
    mingchu.addSubcommand(new EnvCommand(surroundings));
    mingchu.addSubcommand(new DoctorCommand(surroundings));
    mingchu.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    mingchu.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    mingchu.setParameterExceptionHandler(new Misuse());
    mingchu.setExecutionExceptionHandler(new Problems(surroundings.err()));
    mingchu.setCaseInsensitiveEnumValuesAllowed(true);
    mingchu.setUsageHelpWidth(100);
    return mingchu.execute(arguments);
  }
}
