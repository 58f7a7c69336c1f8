package cn.mingchu.launcher.command;

import cn.mingchu.launcher.client.GatewayException;
import cn.mingchu.launcher.client.PortalException;
import cn.mingchu.launcher.folder.FolderInUseException;
import cn.mingchu.launcher.recording.UnreadableRecordingException;
import cn.mingchu.launcher.series.UnreadableSeriesException;
import cn.mingchu.launcher.system.StartException;
import java.io.PrintStream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one clear line why a command did not do what it was asked for. */
final class Problems implements IExecutionExceptionHandler {

  private final PrintStream err;

  Problems(PrintStream err) {
    this.err = err;
  }

  @Override
  public int handleExecutionException(
      Exception problem, CommandLine command, ParseResult arguments) {
    if (isAboutInput(problem)) {
      err.println("mingchu: " + problem.getMessage());
      return ExitStatus.UNREADABLE;
    }
    boolean expected =
        problem instanceof StartException
            || problem instanceof GatewayException
            || problem instanceof PortalException;
    err.println("mingchu: " + (expected ? problem.getMessage() : problem.toString()));
    err.println("How it came to that is told in " + Logging.file());
    LoggerFactory.getLogger(Problems.class).error("mingchu ends", problem);
    return ExitStatus.NO;
  }

  private static boolean isAboutInput(Exception problem) {
    return problem instanceof UnreadableSeriesException
        || problem instanceof FolderInUseException
        || problem instanceof cn.mingchu.simulator.files.FolderInUseException
        || problem instanceof UnreadableRecordingException
        || problem instanceof UnusableArgumentException;
  }
}
