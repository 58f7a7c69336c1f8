package cn.mingchu.evidence.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryBundleTest {

  @Test
  void putsTheLengthBeforeEachEntryTheHighByteFirst() {
    byte[] bundle = EntryBundle.write(List.of(new byte[] {7, 8}, new byte[0], new byte[258]));

    assertThat(bundle).startsWith(0, 2, 7, 8, 0, 0, 1, 2, 0).hasSize(6 + 2 + 258);
    assertThat(EntryBundle.read(bundle, 3))
        .containsExactly(new byte[] {7, 8}, new byte[0], new byte[258]);
    assertThat(EntryBundle.read(bundle, 1)).containsExactly(new byte[] {7, 8});
  }

  @Test
  void holdsTheLongestEntryAndNoLonger() {
    byte[] bundle = EntryBundle.write(List.of(new byte[0xFFFF]));

    assertThat(EntryBundle.read(bundle, 1).get(0)).hasSize(0xFFFF);
    assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[0x10000])))
        .hasMessage("an entry has at most 65535 bytes, this has 65536");
  }

  @Test
  void saysWhereABundleIsCutOff() {
    byte[] bundle = {0, 1, 5, 0, 2, 5};

    assertThatThrownBy(() -> EntryBundle.read(bundle, 2))
        .hasMessage("the bundle ends in entry 1 of 2");
  }
}
