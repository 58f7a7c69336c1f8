package cn.mingchu.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Binding SCHOOL =
      new Binding(Set.of("2151000001"), Set.of(), Set.of("fridge-1"));

  @TempDir Path folder;
  private KeyFile keys;

  @BeforeEach
  void open() {
    keys = new KeyFile(folder.resolve("deep/keys.json"));
  }

  @Test
  void keepsEverythingButTheSecret() throws IOException {
    KeyFile.NewKey made =
        keys.create("一小", Set.of(Scope.EVENTS), SCHOOL, new Allowance(5, 50), NOON);

    assertThat(keys.list()).containsExactly(made.key());
    assertThat(made.key().binding()).isEqualTo(SCHOOL);
    assertThat(made.key().allowance()).isEqualTo(new Allowance(5, 50));
    assertThat(made.token()).matches("mck_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
    String secret = made.token().substring(made.token().indexOf('_', 4) + 1);
    assertThat(Files.readString(keys.path())).contains("一小").doesNotContain(secret);
  }

  @Test
  void isReadableByItsOwnerAlone() throws IOException {
    keys.create("a", Set.of(Scope.EVENTS), SCHOOL, null, NOON);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void leavesNothingBesideItWhenItIsReplaced() throws IOException {
    keys.create("a", Set.of(Scope.EVENTS), SCHOOL, null, NOON);
    keys.create("b", Set.of(Scope.REFERENCE), Binding.toEveryone(), null, NOON);

    try (Stream<Path> files = Files.list(keys.path().getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("keys.json", "keys.json.lock");
    }
    assertThat(keys.list()).extracting(ApiKey::label).containsExactly("a", "b");
  }

  @Test
  void remembersWhenAKeyWasRevoked() {
    String id = keys.create("a", Set.of(Scope.EVENTS), SCHOOL, null, NOON).key().id();
    keys.create("b", Set.of(Scope.EVENTS), SCHOOL, null, NOON);

    assertThat(keys.revoke(id, NOON.plusSeconds(5))).isPresent();
    assertThat(keys.revoke(id, NOON.plusSeconds(9))).isPresent();
    assertThat(keys.revoke("nobody", NOON)).isEmpty();

    assertThat(keys.list()).extracting(ApiKey::revoked).containsExactly(NOON.plusSeconds(5), null);
  }

  @Test
  void refusesAKeyThatIsGoodForNothing() {
    Binding nobody = new Binding(Set.of(), Set.of(), Set.of());

    assertThatThrownBy(() -> keys.create("a", Set.of(), SCHOOL, null, NOON))
        .hasMessage("a key needs at least one scope: events, reference");
    assertThatThrownBy(() -> keys.create("a", Set.of(Scope.EVENTS), nobody, null, NOON))
        .hasMessage("a key must be bound to at least one school, supplier or device, or to *");
    assertThat(keys.list()).isEqualTo(List.of());
  }

  @Test
  void saysThatItIsDamaged() throws IOException {
    Files.createDirectories(keys.path().getParent());
    Files.writeString(keys.path(), "{\"keys\":[{\"id\":\"x\"}]}");

    assertThatThrownBy(keys::list)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the keys in " + keys.path() + " are damaged: scopes is missing");
  }
}
