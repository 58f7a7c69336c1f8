package cn.mingchu.portal.projection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.Records;
import cn.mingchu.schemas.event.StockLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewestRevisionsTest {

  private static final String SCHOOL = "2151000001";

  private static final NewestRevisions<StockLevel> NEWEST =
      new NewestRevisions<>(StockLevel::getLotId, StockLevel::getRevision);

  @Test
  void keepsTheHighestRevisionOfEachKeyHoweverTheyCome() {
    StockLevel first = Records.stockLevel("pork-42", SCHOOL, 1, 30_000, 0);
    StockLevel second = Records.stockLevel("pork-42", SCHOOL, 2, 30_000, 12_000);
    StockLevel third = Records.stockLevel("pork-42", SCHOOL, 3, 30_000, 18_000);
    StockLevel rice = Records.stockLevel("rice-1", SCHOOL, 1, 100_000, 0);

    assertThat(NEWEST.in(arrived(first, rice, third, second))).containsExactly(third, rice);
    assertThat(NEWEST.in(arrived(third, second, first, rice))).containsExactly(third, rice);
  }

  @Test
  void keepsWhatCameFirstOfTheSameRevision() {
    StockLevel one = Records.stockLevel("pork-42", SCHOOL, 2, 30_000, 12_000);
    StockLevel other = Records.stockLevel("pork-42", SCHOOL, 2, 30_000, 13_000);

    assertThat(NEWEST.in(arrived(one, other))).containsExactly(one);
  }

  @Test
  void leavesRemovalsOut() {
    StockLevel pork = Records.stockLevel("pork-42", SCHOOL, 1, 30_000, 0);

    assertThat(NEWEST.in(List.of(new Arrived<>(0, 0, "pork-42", pork), removal("pork-42"))))
        .containsExactly(pork);
    assertThat(NEWEST.in(List.of(removal("pork-42")))).isEmpty();
  }

  private static List<Arrived<StockLevel>> arrived(StockLevel... levels) {
    return List.of(levels).stream()
        .map(level -> new Arrived<>(0, 0, level.getLotId(), level))
        .toList();
  }

  private static Arrived<StockLevel> removal(String key) {
    return new Arrived<>(0, 1, key, null);
  }
}
