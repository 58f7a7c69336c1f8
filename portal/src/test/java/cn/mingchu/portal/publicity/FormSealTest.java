package cn.mingchu.portal.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormSealTest {

  private static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");
  private static final String SECRET = "a-secret-of-forms-with-32-characters";

  private final FormSeal seal = new FormSeal(SECRET);
  private final String cookie = seal.newCookie();

  @Test
  void takesTheFormOfTheBrowserThatItWasMadeFor() {
    String sealed = seal.seal(cookie, "school 1", NOON);

    assertThat(seal.open(sealed, cookie, "school 1", NOON)).isPresent();
    assertThat(seal.open(sealed, seal.newCookie(), "school 1", NOON)).isEmpty();
    assertThat(seal.open(sealed, null, "school 1", NOON)).isEmpty();
    assertThat(seal.open(sealed, cookie, "school 2", NOON)).isEmpty();
    assertThat(new FormSeal(null).open(sealed, cookie, "school 1", NOON)).isEmpty();
  }

  @Test
  void takesItForTwoHours() {
    String sealed = seal.seal(cookie, "school 1", NOON);

    assertThat(seal.open(sealed, cookie, "school 1", NOON.plus(FormSeal.OPEN))).isPresent();
    assertThat(seal.open(sealed, cookie, "school 1", NOON.plus(FormSeal.OPEN).plusSeconds(1)))
        .isEmpty();
  }

  @Test
  void takesNoneThatWasTamperedWith() {
    String sealed = seal.seal(cookie, "school 1", NOON);
    for (int place = 0; place < sealed.length() - 1; place++) {
      char other = sealed.charAt(place) == 'A' ? 'B' : 'A';
      String changed = sealed.substring(0, place) + other + sealed.substring(place + 1);
      assertThat(seal.open(changed, cookie, "school 1", NOON)).as(changed).isEmpty();
    }
    assertThat(seal.open("", cookie, "school 1", NOON)).isEmpty();
    assertThat(seal.open("%", cookie, "school 1", NOON)).isEmpty();
    assertThat(seal.open(null, cookie, "school 1", NOON)).isEmpty();
  }

  @Test
  void drawsOneCodeForAForm() {
    UUID form = new UUID(1, 2);

    assertThat(seal.code(form)).isEqualTo(new FormSeal(SECRET).code(form));
    assertThat(seal.code(form)).isNotEqualTo(seal.code(new UUID(1, 3)));
    assertThat(seal.code(form)).isNotEqualTo(new FormSeal(null).code(form));
  }
}
