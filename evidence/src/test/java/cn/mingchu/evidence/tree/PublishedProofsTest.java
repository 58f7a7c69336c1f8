package cn.mingchu.evidence.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What others have published: the tree of eight leaves of transparency-dev/merkle, and proofs of a
 * certificate log with 961,984,013 leaves (Google's Argon 2020) from golang.org/x/mod.
 */
class PublishedProofsTest {

  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final Hash ARGON_ROOT = base64("dwlueapdd7LaOEnX2W2Wp9v2XE+KzejHRQGHwEx0oaM=");
  private static final long ARGON_SIZE = 961_984_013;

  private final TreeHasher hasher = TreeHasher.sha256();

  @Test
  void hasTheRootsOfEightLeaves() {
    List<Hash> leaves = new ArrayList<>();
    List<String> roots = new ArrayList<>();
    for (String entry : LEAVES) {
      leaves.add(hasher.leaf(bytes(entry)));
      roots.add(HexFormat.of().formatHex(hasher.root(leaves).bytes()));
    }

    assertThat(roots).isEqualTo(ROOTS);
  }

  @ParameterizedTest(name = "leaf {0} of {1}")
  @CsvSource({
    "0, 1, ''",
    "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
  })
  void acceptsPublishedInclusion(int index, int size, String path) {
    InclusionProof proof = new InclusionProof(index, size, hashes(path));
    Hash leaf = hasher.leaf(bytes(LEAVES.get(index)));

    assertThatCode(() -> proof.check(hasher, leaf, root(size))).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource({
    "1, 1, ''",
    "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "6, 7, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
  })
  void acceptsPublishedConsistency(int oldSize, int size, String path) {
    ConsistencyProof proof = new ConsistencyProof(oldSize, size, hashes(path));

    assertThatCode(() -> proof.check(hasher, root(oldSize), root(size))).doesNotThrowAnyException();
  }

  @Test
  void acceptsWhatACertificateLogProved() {
    Hash leaf = hasher.leaf(Base64.getDecoder().decode(PublishedArgon.ENTRY));
    InclusionProof inclusion =
        new InclusionProof(10_000, ARGON_SIZE, base64s(PublishedArgon.AUDIT_PATH));
    ConsistencyProof consistency =
        new ConsistencyProof(3_654_490, ARGON_SIZE, base64s(PublishedArgon.CONSISTENCY));
    Hash oldRoot = base64("AuIZ5V6sDUj1vn3Y1K85oOaQ7y+FJJKtyRTl1edIKBQ=");

    assertThatCode(() -> inclusion.check(hasher, leaf, ARGON_ROOT)).doesNotThrowAnyException();
    assertThatCode(() -> consistency.check(hasher, oldRoot, ARGON_ROOT)).doesNotThrowAnyException();
    assertThatThrownBy(
            () ->
                new InclusionProof(10_001, ARGON_SIZE, inclusion.path())
                    .check(hasher, leaf, ARGON_ROOT))
        .isInstanceOf(RefusedProofException.class);
  }

  private static Hash root(int size) {
    return Hash.of(bytes(ROOTS.get(size - 1)));
  }

  private static List<Hash> hashes(String hex) {
    return hex.isEmpty()
        ? List.of()
        : Arrays.stream(hex.split(" ")).map(hash -> Hash.of(bytes(hash))).toList();
  }

  private static List<Hash> base64s(String text) {
    return text.lines().map(PublishedProofsTest::base64).toList();
  }

  private static Hash base64(String text) {
    return Hash.of(Base64.getDecoder().decode(text));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
