package cn.mingchu.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingCodeTest {

  private static final byte[] CHANCE = {0, 68, 50, 20, -57, 66, 84, -74, 53, -49, -124, 101, 58};

  @Test
  void hasAHundredBitsOfChanceAndNoOthers() {
    TrackingCode code = TrackingCode.drawnBy(CHANCE);

    assertThat(code.written()).isEqualTo("0123-4567-89AB-CDEF-GHJK");
    for (int bit = 0; bit < 104; bit++) {
      byte[] other = CHANCE.clone();
      other[bit / 8] ^= (byte) (0x80 >> bit % 8);
      assertThat(TrackingCode.drawnBy(other).equals(code)).as("bit " + bit).isEqualTo(bit >= 100);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123-4567-89AB-CDEF-GHJK",
        "0123456789ABCDEFGHJK",
        " o123 4567 89ab cdef ghjk ",
        "OI23–4567–89AB–CDEF–GHJK",
        "０１２３４５６７８９ＡＢＣＤＥＦＧＨＪＫ"
      })
  void isReadAsPeopleTypeIt(String typed) {
    assertThat(TrackingCode.read(typed)).contains(TrackingCode.drawnBy(CHANCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123-4567-89AB-CDEF-GHJ",
        "0123-4567-89AB-CDEF-GHJKM",
        "0123-4567-89AB-CDEF-GHJU"
      })
  void isNotReadFromAnythingElse(String typed) {
    assertThat(TrackingCode.read(typed)).isEmpty();
  }

  @Test
  void keepsItselfOutOfLogs() {
    assertThat(TrackingCode.drawnBy(CHANCE).toString()).isEqualTo("TrackingCode");
  }

  @Test
  void isKnownByItsHashAlone() {
    Random random = new Random(7);
    Set<String> hashes = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      byte[] chance = new byte[16];
      random.nextBytes(chance);
      hashes.add(HexFormat.of().formatHex(TrackingCode.drawnBy(chance).hash()));
    }
    assertThat(hashes).hasSize(1_000).allMatch(hash -> hash.length() == 64);
  }
}
