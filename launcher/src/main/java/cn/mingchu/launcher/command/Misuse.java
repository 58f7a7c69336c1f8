package cn.mingchu.launcher.command;

import java.io.PrintWriter;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and where its options are listed. */
final class Misuse implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    PrintWriter err = problem.getCommandLine().getErr();
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    err.println("mingchu: " + problem.getMessage());
    UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("Try: " + command + " --help");
    return ExitStatus.UNREADABLE;
  }
}
