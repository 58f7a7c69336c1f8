package cn.mingchu.simulator.supply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.simulator.goods.Recipe;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeckTest {

  private static final long MONDAY = 20_514;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void dealsNoDishMoreThanTwiceAWeek(boolean servesDinner) {
    Map<String, Integer> times = new HashMap<>();
    for (int weekday = 0; weekday < 7; weekday++) {
      Deck deck = new Deck(5, 3, MONDAY, weekday);
      deck.hand(Recipe.MAINS, MealKind.LUNCH, servesDinner)
          .forEach(recipe -> times.merge(recipe.name(), 1, Integer::sum));
      if (servesDinner) {
        deck.hand(Recipe.MAINS, MealKind.DINNER, true)
            .forEach(recipe -> times.merge(recipe.name(), 1, Integer::sum));
      }
    }

    assertThat(times).hasSize(Recipe.MAINS.size());
    assertThat(Collections.max(times.values())).isEqualTo(2);
  }

  @Test
  void turnsWithTheDaysAndLosesNothing() {
    List<Recipe> monday = new Deck(5, 3, MONDAY, 0).inTurn(Recipe.GREENS);
    List<Recipe> tuesday = new Deck(5, 3, MONDAY, 1).inTurn(Recipe.GREENS);

    assertThat(tuesday).containsExactlyInAnyOrderElementsOf(monday);
    assertThat(tuesday.get(0)).isNotEqualTo(monday.get(0));
  }
}
