package cn.mingchu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggingTest {

  @TempDir private Path folder;

  @AfterEach
  void logAsTestsDo() throws Exception {
    Configurator.reconfigure(getClass().getResource("/log4j2-test.xml").toURI());
  }

  @Test
  void takesToAFileWhatIsLoggedByWhoAskedForALoggerBefore() throws Exception {
    Path file = folder.resolve("command.log");
    Logger early = LoggerFactory.getLogger("org.example.Early");

    Logging.to(file);
    early.error("the broker is slow");

    assertThat(Files.readString(file)).contains("o.e.Early: the broker is slow");
  }
}
