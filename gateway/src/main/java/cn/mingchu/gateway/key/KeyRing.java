package cn.mingchu.gateway.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys in force, read again when their file has changed. Safe for use by many threads.
 *
 * <p>While the file is damaged the keys that were read last stay in force, and the log says so.
 */
public final class KeyRing {

  private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
  private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

  private final KeyFile file;
  private final LongSupplier nanoTime;
  private Map<String, ApiKey> keys = Map.of();
  private @Nullable Object seenVersion;
  private long lookedAt;

  /**
   * @param nanoTime a clock that only ever counts up, such as {@link System#nanoTime}
   */
  public KeyRing(KeyFile file, LongSupplier nanoTime) {
    this.file = file;
    this.nanoTime = nanoTime;
  }

  /**
   * The key behind an {@code Authorization} header's value; empty if it is none that is in force.
   */
  public Optional<ApiKey> authenticate(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Optional.empty();
    }
    return Token.parse(authorization.substring(7).strip()).flatMap(this::inForce);
  }

  private Optional<ApiKey> inForce(Token token) {
    ApiKey key = find(token.keyId());
    return key != null && token.matches(key) && key.isInForce()
        ? Optional.of(key)
        : Optional.empty();
  }

  /** A key that was just made is found at once; one that was revoked is gone within a second. */
  private synchronized @Nullable ApiKey find(String keyId) {
    long now = nanoTime.getAsLong();
    if (!keys.containsKey(keyId) || now - lookedAt >= BETWEEN_LOOKS) {
      lookedAt = now;
      readIfChanged();
    }
    return keys.get(keyId);
  }

  private void readIfChanged() {
    try {
      Object version = version(file.path());
      if (version.equals(seenVersion)) {
        return;
      }
      Map<String, ApiKey> read = new HashMap<>();
      file.list().forEach(key -> read.put(key.id(), key));
      keys = Map.copyOf(read);
      seenVersion = version;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      LOG.error("the keys in force stay as they were: {}", e.getMessage());
    }
  }

  /** Changes whenever the file is replaced. */
  private static Object version(Path path) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
    } catch (NoSuchFileException e) {
      return "absent";
    }
  }
}
