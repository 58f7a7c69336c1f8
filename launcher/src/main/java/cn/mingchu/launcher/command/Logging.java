package cn.mingchu.launcher.command;

import java.nio.file.Path;

/**
 * Sends what libraries log to a file, away from the answer and the progress.
 *
 * <p>MUST be called before anything logs.
 */
final class Logging {

  private static final String CONFIGURATION = "mingchu-log4j2.xml";

  private Logging() {}

  static void to(Path file) {
    System.setProperty("mingchu.log", file.toAbsolutePath().toString());
    System.setProperty("log4j2.configurationFile", CONFIGURATION);
    System.setProperty("java.util.logging.manager", "org.apache.logging.log4j.jul.LogManager");
    // Otherwise each library tells the terminal which logging it has found.
    System.setProperty("org.jboss.logging.provider", "slf4j");
  }
}
