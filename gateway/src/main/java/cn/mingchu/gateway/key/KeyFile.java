package cn.mingchu.gateway.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The file that holds the keys of all senders; readable by its owner alone.
 *
 * <p>A change replaces the whole file at once, so a reader sees the old keys or the new ones. Two
 * processes that change it at the same time take turns.
 */
public final class KeyFile {

  private final Path file;
  private final SecureRandom random = new SecureRandom();

  /** The keys in {@code file}, which need not be there yet. */
  public KeyFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** Where the keys are. */
  public Path path() {
    return file;
  }

  /**
   * A key that was just made.
   *
   * @param token what the sender needs; it is shown now and never again
   */
  public record NewKey(ApiKey key, String token) {}

  /**
   * Makes a key.
   *
   * @param allowance null for the gateway's default
   * @throws IllegalArgumentException if it would be good for nothing
   */
  public NewKey create(
      String label,
      Set<Scope> scopes,
      Binding binding,
      @Nullable Allowance allowance,
      Instant now) {
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a key needs at least one scope: events, reference");
    }
    if (binding.isEmpty()) {
      throw new IllegalArgumentException(
          "a key must be bound to at least one school, supplier or device, or to *");
    }
    Token token = Token.random(random);
    ApiKey key =
        new ApiKey(token.keyId(), token.hash(), label, scopes, binding, allowance, now, null);
    change(
        keys -> {
          List<ApiKey> more = new ArrayList<>(keys);
          more.add(key);
          return more;
        });
    return new NewKey(key, token.text());
  }

  /** Every key, also those that are revoked, oldest first. */
  public List<ApiKey> list() {
    try {
      return KeyJson.read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the keys in " + file, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the keys in " + file + " are damaged: " + e.getMessage(), e);
    }
  }

  /**
   * Takes a key out of force.
   *
   * @return the key as it is now; empty if there is none of this id
   */
  public Optional<ApiKey> revoke(String keyId, Instant now) {
    List<ApiKey> found = new ArrayList<>();
    change(
        keys -> {
          List<ApiKey> changed = new ArrayList<>();
          for (ApiKey key : keys) {
            boolean ends = key.id().equals(keyId) && key.isInForce();
            changed.add(ends ? key.revokedAt(now) : key);
          }
          changed.stream().filter(key -> key.id().equals(keyId)).forEach(found::add);
          return changed;
        });
    return found.stream().findFirst();
  }

  private synchronized void change(UnaryOperator<List<ApiKey>> change) {
    Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel turn =
          FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        turn.lock(); // until the channel is closed
        replace(KeyJson.write(change.apply(list())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the keys in " + file, e);
    }
  }

  private void replace(byte[] content) throws IOException {
    Path next =
        Files.createTempFile(
            file.getParent(),
            file.getFileName().toString(),
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(content));
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
