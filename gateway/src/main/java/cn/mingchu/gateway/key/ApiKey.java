package cn.mingchu.gateway.key;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as the gateway keeps it: everything but the secret, of which there is only the hash.
 *
 * @param id public; the {@code source} of the events that it delivers
 * @param hash SHA-256 of the secret, in hexadecimal digits
 * @param label for people
 * @param allowance null for the gateway's default
 * @param revoked null while it is in force
 */
public record ApiKey(
    String id,
    String hash,
    String label,
    Set<Scope> scopes,
    Binding binding,
    @Nullable Allowance allowance,
    Instant created,
    @Nullable Instant revoked) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the key is in force. */
  public boolean isInForce() {
    return revoked == null;
  }

  /** Whether the key is for requests of this kind. */
  public boolean allows(Scope scope) {
    return scopes.contains(scope);
  }

  ApiKey revokedAt(Instant time) {
    return new ApiKey(id, hash, label, scopes, binding, allowance, created, time);
  }
}
