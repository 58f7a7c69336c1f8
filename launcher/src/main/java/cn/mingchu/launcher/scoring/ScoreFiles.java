package cn.mingchu.launcher.scoring;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the scores of each series are written. */
public final class ScoreFiles {

  private ScoreFiles() {}

  /**
   * A file under {@code folder} for each series, named as the series is inside the deepest folder
   * that holds all of them.
   *
   * @return in the order of {@code series}; absolute paths
   * @throws IllegalArgumentException if a series is named twice, or would be overwritten
   */
  public static Map<Path, Path> under(Path folder, List<Path> series) {
    Path out = folder.toAbsolutePath().normalize();
    Path common = commonFolder(series);
    Map<Path, Path> files = new LinkedHashMap<>();
    for (Path one : series) {
      Path absolute = one.toAbsolutePath().normalize();
      Path target = out.resolve(common.relativize(absolute));
      if (files.put(absolute, target) != null) {
        throw new IllegalArgumentException(one + " is named twice");
      }
    }
    refuseOverwriting(files);
    return files;
  }

  /** One file for one series. */
  public static Map<Path, Path> single(Path target, Path series) {
    Map<Path, Path> files =
        Map.of(series.toAbsolutePath().normalize(), target.toAbsolutePath().normalize());
    refuseOverwriting(files);
    return files;
  }

  private static void refuseOverwriting(Map<Path, Path> files) {
    for (Path target : files.values()) {
      if (files.containsKey(target)) {
        throw new IllegalArgumentException(target + " holds a series and is not overwritten");
      }
    }
  }

  private static Path commonFolder(List<Path> series) {
    Path common = parent(series.get(0));
    for (Path one : series) {
      while (!parent(one).startsWith(common)) {
        common = parent(common);
      }
    }
    return common;
  }

  private static Path parent(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return parent == null ? absolute : parent;
  }
}
