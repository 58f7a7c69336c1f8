package cn.mingchu.launcher.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder of this process that is gone when the process is.
 *
 * <p>A process that was killed cannot clean up behind itself; the next one does.
 */
public final class TemporaryFolder implements AutoCloseable {

  private static final String PREFIX = "mingchu-";

  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes a folder in {@code parent} that only this user can enter, and removes what dead processes
   * of this user left there.
   */
  public static TemporaryFolder in(Path parent) throws IOException {
    Path path =
        parent.resolve(
            PREFIX + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()));
    Files.createDirectory(
        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    removeLeftovers(parent, Files.getOwner(path));
    return new TemporaryFolder(path);
  }

  public Path path() {
    return path;
  }

  /** Removes the folder and all that is in it. */
  @Override
  public void close() throws IOException {
    remove(path);
  }

  /** Only what belongs to this user: others clean up behind themselves. */
  private static void removeLeftovers(Path parent, UserPrincipal user) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*-*")) {
      for (Path folder : folders) {
        if (process(folder).map(pid -> ProcessHandle.of(pid).isEmpty()).orElse(false)
            && isFolderOf(user, folder)) {
          remove(folder);
        }
      }
    }
  }

  private static boolean isFolderOf(UserPrincipal user, Path path) throws IOException {
    try {
      return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(user);
    } catch (NoSuchFileException e) {
      return false; // another process was faster
    }
  }

  /** The process that made a folder, as its name tells. */
  private static Optional<Long> process(Path folder) {
    String[] parts = folder.getFileName().toString().split("-", -1);
    try {
      return parts.length == 3 ? Optional.of(Long.parseLong(parts[1])) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          /** Others may remove their own files at the same time. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem)
              throws IOException {
            if (problem instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw problem;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
              throws IOException {
            if (problem != null && !(problem instanceof NoSuchFileException)) {
              throw problem;
            }
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
