package cn.mingchu.portal.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageShelfTest {

  private static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");

  private final PageShelf shelf =
      new PageShelf(1_000, Duration.ofSeconds(60), Duration.ofSeconds(10));

  @Test
  void showsAPageWhileItIsFresh() {
    StoredPage page = page("a");
    shelf.put("a", page, NOON);

    assertThat(shelf.find("a", NOON.plusMillis(59_999))).contains(page);
    assertThat(shelf.find("b", NOON)).isEmpty();
  }

  @Test
  void letsOneMakeItAnewAndShowsOthersTheOldOne() {
    StoredPage page = page("a");
    shelf.put("a", page, NOON);

    assertThat(shelf.find("a", NOON.plusSeconds(60))).isEmpty();
    assertThat(shelf.find("a", NOON.plusSeconds(60))).contains(page);
    assertThat(shelf.find("a", NOON.plusSeconds(70))).isEmpty();
  }

  @Test
  void letsGoWhatNobodyAskedForTheLongest() {
    shelf.put("a", page("a".repeat(400)), NOON);
    shelf.put("b", page("b".repeat(400)), NOON);
    shelf.find("a", NOON);
    shelf.put("c", page("c".repeat(400)), NOON);

    assertThat(shelf.find("b", NOON)).isEmpty();
    assertThat(shelf.find("a", NOON)).isPresent();
    assertThat(shelf.bytes()).isEqualTo(800);
    shelf.put("a", page("a"), NOON);
    assertThat(shelf.bytes()).isEqualTo(401);
  }

  @Test
  void knowsWhoHasThePageAlready() {
    StoredPage page = page("a");

    assertThat(page.isKnownBy(page.tag())).isTrue();
    assertThat(page.isKnownBy("\"x\", " + page.tag())).isTrue();
    assertThat(page.isKnownBy("*")).isTrue();
    assertThat(page.isKnownBy(page("b").tag())).isFalse();
    assertThat(page.isKnownBy(null)).isFalse();
    assertThat(page("a").tag()).isEqualTo(page.tag());
  }

  private static StoredPage page(String content) {
    return new StoredPage(
        content.getBytes(StandardCharsets.UTF_8), "text/html", null, "public, max-age=60");
  }
}
