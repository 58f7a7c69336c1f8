package cn.mingchu.portal.report.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a font that prints Chinese. */
public final class Typefaces {

  private static final Logger LOG = LoggerFactory.getLogger(Typefaces.class);

  /** Where systems put theirs. Debian and Ubuntu, Arch, Fedora; then others that have Chinese. */
  private static final List<Path> KNOWN =
      List.of(
          Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
          Path.of("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc"),
          Path.of("/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc"),
          Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
          Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"));

  private Typefaces() {}

  /**
   * A font that can be read.
   *
   * @param set the file that the settings name; null to look where systems put theirs
   * @return empty where there is none, or not the one that is set: no other takes its place
   */
  public static Optional<Typeface> find(@Nullable Path set) {
    return first(set == null ? KNOWN : List.of(set));
  }

  static Optional<Typeface> first(List<Path> files) {
    for (Path file : files) {
      if (Files.isReadable(file)) {
        try {
          return Optional.of(Typeface.open(file));
        } catch (IOException e) {
          LOG.warn("Reports are not printed with {}: {}", file, e.getMessage());
        }
      }
    }
    return Optional.empty();
  }
}
