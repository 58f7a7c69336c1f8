package cn.mingchu.evidence.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeHasherTest {

  private final TreeHasher hasher = TreeHasher.sha256();

  /** The answers that transparency-dev/merkle publishes for RFC 6962. */
  @Test
  void hashesAsRfc6962Does() {
    assertThat(hex(hasher.empty()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(hex(hasher.leaf(new byte[0])))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(hex(hasher.leaf(ascii("L123456"))))
        .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
  }

  @Test
  void tellsALeafFromANodeOfTheSameBytes() {
    Hash left = hasher.leaf(ascii("Hello"));
    Hash right = hasher.leaf(ascii("World"));
    byte[] both = new byte[64];
    System.arraycopy(left.bytes(), 0, both, 0, 32);
    System.arraycopy(right.bytes(), 0, both, 32, 32);

    assertThat(hasher.leaf(both)).isNotEqualTo(hasher.node(left, right));
    assertThat(hasher.node(left, right)).isNotEqualTo(hasher.node(right, left));
  }

  @ParameterizedTest(name = "{0} leaves")
  @ValueSource(ints = {1, 2, 3, 7, 8, 9, 255, 256})
  void leadsLeavesToTheRootOfTheDefinition(int size) {
    List<byte[]> entries = new ArrayList<>();
    List<Hash> leaves = new ArrayList<>();
    List<Hash> sm3Leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      byte[] entry = ascii("leaf " + i);
      entries.add(entry);
      leaves.add(hasher.leaf(entry));
      sm3Leaves.add(TreeHasher.sm3().leaf(entry));
    }

    assertThat(hasher.root(leaves)).isEqualTo(NaiveTree.sha256(entries).root(size));
    assertThat(TreeHasher.sm3().root(sm3Leaves)).isEqualTo(NaiveTree.sm3(entries).root(size));
  }

  /** GB/T 32905, Annex A: the digest of "abc", here as that of an empty tree and of no leaf. */
  @Test
  void takesSm3ForTheOtherTree() {
    assertThat(hex(TreeHasher.sm3().empty()))
        .isEqualTo("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
  }

  private static String hex(Hash hash) {
    return HexFormat.of().formatHex(hash.bytes());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
