package cn.mingchu.evidence.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.evidence.tree.ConsistencyProof;
import cn.mingchu.evidence.tree.Hash;
import cn.mingchu.evidence.tree.InclusionProof;
import cn.mingchu.evidence.tree.NaiveTree;
import cn.mingchu.evidence.tree.RefusedProofException;
import cn.mingchu.evidence.tree.TreeHasher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiledTreeTest {

  private static final int ALL_PAIRS = 300;

  private final TreeHasher hasher = TreeHasher.sha256();

  @Test
  void provesEveryEntryInEveryTreeAsTheDefinitionDoes() throws Exception {
    TilesInMemory tiles = new TilesInMemory(TreeHasher.sha256());
    tiles.growTo(ALL_PAIRS);
    NaiveTree oracle = NaiveTree.sha256(tiles.entries());

    for (int size = 1; size <= ALL_PAIRS; size++) {
      TiledTree tree = new TiledTree(hasher, size, tiles);
      assertThat(tree.root()).isEqualTo(oracle.root(size));
      for (int index = 0; index < size; index++) {
        InclusionProof proof = tree.inclusion(index);
        assertThat(proof.path()).isEqualTo(oracle.path(index, size));
        proof.check(hasher, hasher.leaf(tiles.entries().get(index)), tree.root());
      }
    }
  }

  @Test
  void provesEveryGrowthAsTheDefinitionDoes() throws Exception {
    TilesInMemory tiles = new TilesInMemory(TreeHasher.sha256());
    tiles.growTo(ALL_PAIRS);
    NaiveTree oracle = NaiveTree.sha256(tiles.entries());

    for (int size = 1; size <= ALL_PAIRS; size++) {
      TiledTree tree = new TiledTree(hasher, size, tiles);
      for (int oldSize = 1; oldSize <= size; oldSize++) {
        ConsistencyProof proof = tree.consistency(oldSize);
        assertThat(proof.path()).isEqualTo(oracle.proof(oldSize, size));
        proof.check(hasher, oracle.root(oldSize), oracle.root(size));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void provesTheSameOfATreeOfThreeLevels(long seed) throws Exception {
    TilesInMemory tiles = new TilesInMemory(TreeHasher.sm3());
    tiles.growTo(66_000);
    NaiveTree oracle = NaiveTree.sm3(tiles.entries());
    Random random = new Random(seed);

    for (int round = 0; round < 50; round++) {
      int size = 65_400 + random.nextInt(601);
      int index = random.nextInt(size);
      TiledTree tree = new TiledTree(TreeHasher.sm3(), size, tiles);
      assertThat(tree.root()).isEqualTo(oracle.root(size));
      assertThat(tree.inclusion(index).path()).isEqualTo(oracle.path(index, size));
      assertThat(tree.consistency(index + 1).path()).isEqualTo(oracle.proof(index + 1, size));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void refusesAProofThatIsAnyOther(long seed) throws Exception {
    Random random = new Random(seed);
    int size = 2 + random.nextInt(600);
    int index = random.nextInt(size);
    TilesInMemory tiles = new TilesInMemory(TreeHasher.sha256());
    tiles.growTo(size);
    TiledTree tree = new TiledTree(hasher, size, tiles);
    Hash leaf = hasher.leaf(tiles.entries().get(index));
    List<Hash> path = tree.inclusion(index).path();

    for (int place = 0; place < path.size(); place++) {
      refuse(new InclusionProof(index, size, flipped(path, place, random)), leaf, tree.root());
      List<Hash> longer = new ArrayList<>(path);
      longer.add(place, leaf);
      refuse(new InclusionProof(index, size, longer), leaf, tree.root());
      List<Hash> shorter = new ArrayList<>(path);
      shorter.remove(place);
      refuse(new InclusionProof(index, size, shorter), leaf, tree.root());
    }
    int other = (index + 1 + random.nextInt(size - 1)) % size;
    refuse(new InclusionProof(other, size, path), leaf, tree.root());
    refuse(new InclusionProof(index, size, path), tree.root(), tree.root());
    refuse(new InclusionProof(index, size, path), leaf, leaf);
    refuse(new InclusionProof(index, 2L * size, path), leaf, tree.root());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void refusesAGrowthThatWasAnyOther(long seed) throws Exception {
    Random random = new Random(seed);
    int size = 3 + random.nextInt(600);
    int oldSize = 1 + random.nextInt(size - 1);
    TilesInMemory tiles = new TilesInMemory(TreeHasher.sha256());
    tiles.growTo(size);
    NaiveTree oracle = NaiveTree.sha256(tiles.entries());
    List<Hash> path = oracle.proof(oldSize, size);
    Hash oldRoot = oracle.root(oldSize);
    Hash root = oracle.root(size);

    for (int place = 0; place < path.size(); place++) {
      refuse(new ConsistencyProof(oldSize, size, flipped(path, place, random)), oldRoot, root);
      List<Hash> longer = new ArrayList<>(path);
      longer.add(place, root);
      refuse(new ConsistencyProof(oldSize, size, longer), oldRoot, root);
      List<Hash> shorter = new ArrayList<>(path);
      shorter.remove(place);
      refuse(new ConsistencyProof(oldSize, size, shorter), oldRoot, root);
    }
    refuse(new ConsistencyProof(oldSize, size, List.of()), oldRoot, root);
    refuse(new ConsistencyProof(oldSize, size, path), root, root);
    refuse(new ConsistencyProof(oldSize, size, path), oldRoot, oldRoot);
    refuse(new ConsistencyProof(size, size, List.of()), oldRoot, root);
    refuse(new ConsistencyProof(size, size, path), root, root);
    refuse(new ConsistencyProof(0, size, path), hasher.empty(), root);
    refuse(new ConsistencyProof(0, size, List.of()), oldRoot, root);
    refuse(new ConsistencyProof(0, 0, List.of()), hasher.empty(), root);
  }

  @Test
  void growsFromNothing() throws Exception {
    TilesInMemory tiles = new TilesInMemory(TreeHasher.sha256());
    tiles.growTo(3);

    ConsistencyProof proof = new TiledTree(hasher, 3, tiles).consistency(0);

    assertThat(proof.path()).isEmpty();
    proof.check(hasher, hasher.empty(), tiles.tree().root());
  }

  @Test
  void namesATileThatIsCutOff() {
    TiledTree tree = new TiledTree(hasher, 5, name -> new byte[64]);

    assertThatThrownBy(tree::root)
        .isInstanceOf(IOException.class)
        .hasMessage("tile/0/000.p/5 has 64 bytes, not 160");
  }

  private void refuse(InclusionProof proof, Hash leaf, Hash root) {
    assertThatThrownBy(() -> proof.check(hasher, leaf, root))
        .isInstanceOf(RefusedProofException.class);
  }

  private void refuse(ConsistencyProof proof, Hash oldRoot, Hash root) {
    assertThatThrownBy(() -> proof.check(hasher, oldRoot, root))
        .isInstanceOf(RefusedProofException.class);
  }

  private static List<Hash> flipped(List<Hash> path, int place, Random random) {
    byte[] bytes = path.get(place).bytes();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    List<Hash> flipped = new ArrayList<>(path);
    flipped.set(place, Hash.of(bytes));
    return flipped;
  }
}
