package cn.mingchu.launcher.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

  /** Higher than any process id of Linux. */
  private static final String DEAD = "mingchu-99999999-abc";

  @TempDir Path parent;

  @Test
  void isGoneWithAllThatIsInIt() throws IOException {
    TemporaryFolder folder = TemporaryFolder.in(parent);
    Files.createDirectories(folder.path().resolve("a/b"));
    Files.writeString(folder.path().resolve("a/b/c.jar"), "20 MB");

    folder.close();

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void isForItsOwnerOnly() throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.in(parent)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void removesWhatAKilledProcessLeftAndNothingElse() throws IOException {
    Files.createDirectories(parent.resolve(DEAD).resolve("flink"));
    Files.createDirectories(parent.resolve("mingchu-notes"));
    Files.createDirectories(parent.resolve("mingchu-my-notes"));
    Path linked = parent.resolve("mingchu-88888888-abc");
    Files.createSymbolicLink(linked, parent.resolve("mingchu-notes"));

    TemporaryFolder first = TemporaryFolder.in(parent);
    TemporaryFolder second = TemporaryFolder.in(parent);

    assertThat(parent.resolve(DEAD)).doesNotExist();
    assertThat(parent.resolve("mingchu-notes")).exists();
    assertThat(parent.resolve("mingchu-my-notes")).exists();
    assertThat(linked).isSymbolicLink();
    assertThat(first.path()).exists();
    first.close();
    second.close();
  }
}
