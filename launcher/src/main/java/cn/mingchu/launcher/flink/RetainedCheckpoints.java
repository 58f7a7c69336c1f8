package cn.mingchu.launcher.flink;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The checkpoints that one job left behind.
 *
 * <p>A checkpoint is complete when its {@code _metadata} is there: Flink writes that last.
 */
final class RetainedCheckpoints {

  private static final String PREFIX = "chk-";
  private static final String METADATA = "_metadata";

  private final Path folder;

  /** The job's folder, which holds one folder {@code chk-N} a checkpoint. */
  RetainedCheckpoints(Path folder) {
    this.folder = folder;
  }

  /** The newest complete checkpoint; empty where the job has completed none. */
  Optional<Path> newest() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(folder, RetainedCheckpoints::isComplete)) {
      Stream<Path> complete = StreamSupport.stream(entries.spliterator(), false);
      return complete.max(Comparator.comparing(RetainedCheckpoints::number));
    }
  }

  private static boolean isComplete(Path entry) throws IOException {
    Path metadata = entry.resolve(METADATA);
    return entry.getFileName().toString().matches(PREFIX + "\\d{1,18}")
        && Files.isRegularFile(metadata)
        && Files.size(metadata) > 0;
  }

  private static long number(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().substring(PREFIX.length()));
  }
}
