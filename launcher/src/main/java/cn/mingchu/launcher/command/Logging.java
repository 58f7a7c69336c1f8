package cn.mingchu.launcher.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * Sends what libraries log to a file, away from the answer and the progress.
 *
 * <p>MUST be called before anything worth reading is logged.
 */
final class Logging {

  private static final String FILE = "mingchu.log";
  private static final String CONFIGURATION = "mingchu-log4j2.xml";

  private Logging() {}

  /** Where it is sent; standard error before a command has said where. */
  static String file() {
    return System.getProperty(FILE, "standard error");
  }

  static void to(Path file) {
    System.setProperty(FILE, file.toAbsolutePath().toString());
    System.setProperty("log4j2.configurationFile", CONFIGURATION);
    System.setProperty("java.util.logging.manager", "org.apache.logging.log4j.jul.LogManager");
    // Otherwise each library tells the terminal which logging it has found.
    System.setProperty("org.jboss.logging.provider", "slf4j");
    // Avro has asked for a logger when the command was made, and so before anybody said where to.
    Configurator.reconfigure(configuration());
  }

  private static URI configuration() {
    return URI.create(
        Objects.requireNonNull(Logging.class.getClassLoader().getResource(CONFIGURATION))
            .toString());
  }
}
