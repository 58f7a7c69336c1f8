package cn.mingchu.evidence.tile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.evidence.tree.NaiveTree;
import cn.mingchu.evidence.tree.TreeHasher;
import org.junit.jupiter.api.Test;

class GrowingTreeTest {

  @Test
  void hasTheRootOfTheDefinitionAtEverySize() throws Exception {
    TilesInMemory all = new TilesInMemory(TreeHasher.sha256());
    all.growTo(1_100);
    NaiveTree oracle = NaiveTree.sha256(all.entries());

    TilesInMemory tiles = new TilesInMemory(TreeHasher.sha256());
    for (int size = 0; size <= 1_100; size++) {
      tiles.growTo(size);
      assertThat(tiles.tree().root()).isEqualTo(oracle.root(size));
    }
  }

  @Test
  void goesOnFromItsTilesAtAnySize() throws Exception {
    TilesInMemory tiles = new TilesInMemory(TreeHasher.sm3());
    for (int size : new int[] {0, 1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537}) {
      tiles.growTo(size);

      GrowingTree again = GrowingTree.of(TreeHasher.sm3(), size, tiles);

      assertThat(again.size()).isEqualTo(size);
      assertThat(again.root()).isEqualTo(tiles.tree().root());
      assertThat(again.takeFreshTiles()).isEmpty();
    }
  }
}
