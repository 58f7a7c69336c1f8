package cn.mingchu.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong();
  private KeyFile file;
  private KeyRing ring;

  @BeforeEach
  void open() {
    file = new KeyFile(folder.resolve("keys.json"));
    ring = new KeyRing(file, nanos::get);
  }

  @Test
  void knowsAKeyByItsToken() {
    KeyFile.NewKey made = make();

    assertThat(ring.authenticate("Bearer " + made.token())).contains(made.key());
    assertThat(ring.authenticate("bearer  " + made.token() + " ")).contains(made.key());
  }

  @Test
  void knowsNoOther() {
    KeyFile.NewKey made = make();
    KeyFile.NewKey other = make();
    String mixed =
        "mck_" + made.key().id() + other.token().substring(other.token().indexOf('_', 4));

    assertThat(ring.authenticate(null)).isEmpty();
    assertThat(ring.authenticate("")).isEmpty();
    assertThat(ring.authenticate(made.token())).isEmpty();
    assertThat(ring.authenticate("Basic " + made.token())).isEmpty();
    assertThat(ring.authenticate("Bearer " + made.token() + "x")).isEmpty();
    assertThat(ring.authenticate("Bearer mck_" + made.key().id())).isEmpty();
    assertThat(ring.authenticate("Bearer mck_" + made.key().id() + "_")).isEmpty();
    assertThat(ring.authenticate("Bearer " + mixed)).isEmpty();
  }

  @Test
  void findsANewKeyAtOnce() {
    ring.authenticate("Bearer " + make().token());

    KeyFile.NewKey later = make();

    assertThat(ring.authenticate("Bearer " + later.token())).contains(later.key());
  }

  @Test
  void dropsARevokedKeyWithinASecond() {
    KeyFile.NewKey made = make();
    ring.authenticate("Bearer " + made.token());
    file.revoke(made.key().id(), NOON);

    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(ring.authenticate("Bearer " + made.token())).isEmpty();
  }

  @Test
  void keepsTheKeysThatItHasWhileTheFileIsDamaged() throws IOException {
    KeyFile.NewKey made = make();
    ring.authenticate("Bearer " + made.token());
    Files.writeString(file.path(), "{");

    nanos.addAndGet(Duration.ofSeconds(2).toNanos());

    assertThat(ring.authenticate("Bearer " + made.token())).contains(made.key());
  }

  private KeyFile.NewKey make() {
    return file.create("a", Set.of(Scope.EVENTS), Binding.toEveryone(), null, NOON);
  }
}
