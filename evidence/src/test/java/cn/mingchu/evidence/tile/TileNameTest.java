package cn.mingchu.evidence.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileNameTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "tile/0/000, 0, 0, 256",
    "tile/0/001.p/5, 0, 1, 5",
    "tile/5/x123/x456/078, 5, 123456078, 256",
    "tile/5/x123/x456/078.p/2, 5, 123456078, 2",
    "tile/0/x003/x057/500, 0, 3057500, 256",
    "tile/1/x001/x234/067.p/255, 1, 1234067, 255",
    "tile/63/999, 63, 999, 256",
    "tile/entries/x001/000, entries, 1000, 256"
  })
  void writesAndReadsWhatTlogTilesSays(String path, String level, long index, int width) {
    TileName name = new TileName(level, index, width);

    assertThat(name.path()).isEqualTo(path);
    assertThat(TileName.parse(path)).contains(name);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "tile/64/000",
        "tile/00/000",
        "tile/-1/000",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/123/456",
        "tile/0/x000/001",
        "tile/0/000.p/0",
        "tile/0/000.p/05",
        "tile/0/000.p/256",
        "tile/0/000.p/",
        "tile/0/x001",
        "tile/data/000",
        "tile/0/000/",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
        "/tile/0/000",
        "checkpoint"
      })
  void readsNothingElse(String path) {
    assertThat(TileName.parse(path)).isEmpty();
  }

  /** The two examples of tlog-tiles. */
  @Test
  void knowsWhichTilesATreeHas() {
    assertThat(tilesOf(70_000))
        .hasSize(273 + 1 + 1 + 1 + 1)
        .contains("tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17")
        .contains("tile/2/000.p/1");
    assertThat(tilesOf(256)).containsExactly("tile/0/000", "tile/1/000.p/1");
  }

  @Test
  void staysWithinALogOfAnySize() {
    assertThat(TileName.hashes(0, 0, 1).isWithin(0)).isFalse();
    assertThat(TileName.hashes(0, 0, 5).isWithin(4)).isFalse();
    assertThat(TileName.hashes(0, 0, 5).isWithin(5)).isTrue();
    assertThat(TileName.hashes(8, 0, 1).isWithin(Long.MAX_VALUE)).isFalse();
    assertThat(TileName.hashes(0, Long.MAX_VALUE / 2, 256).isWithin(Long.MAX_VALUE)).isFalse();
  }

  @Test
  void refusesWhatNoTreeHas() {
    assertThatThrownBy(() -> TileName.hashes(64, 0, 1)).hasMessageContaining("not 64");
    assertThatThrownBy(() -> TileName.hashes(0, -1, 1)).hasMessageContaining("not -1");
    assertThatThrownBy(() -> TileName.hashes(0, 0, 257)).hasMessageContaining("not 257");
  }

  private static List<String> tilesOf(long size) {
    List<String> tiles = new ArrayList<>();
    for (int level = 0; size >> (8 * level) > 0; level++) {
      for (long index = 0; index <= (size >> (8 * level)) / 256; index++) {
        for (int width = 256; width >= 1; width--) {
          TileName name = TileName.hashes(level, index, width);
          if (name.isWithin(size)) {
            tiles.add(name.path());
            break;
          }
        }
      }
    }
    return tiles;
  }
}
