package cn.mingchu.schemas.food;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.rule.EvidenceTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MealStandardTest {

  private static final String HEADER = "measure,meal,AGE_6_8,AGE_9_11,AGE_12_14,AGE_15_17,tag\n";

  private final MealStandard standard = MealStandard.load();

  /** Domain, section 5.1. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AGE_6_8   | BREAKFAST | 1625 | 40000 | 25 | 30 | 75000  | 90000  | 1500
          AGE_9_11  | LUNCH     | 2000 | 50000 | 35 | 40 | 120000 | 140000 | 2000
          AGE_12_14 | DINNER    | 2275 | 62500 | 30 | 35 | 140000 | 160000 | 2000
          AGE_15_17 | LUNCH     | 2625 | 67500 | 35 | 40 | 140000 | 160000 | 2500
          """)
  void saysWhatAMealShouldHold(
      AgeBand band,
      MealKind meal,
      int kcal,
      int protein,
      int leastShare,
      int mostShare,
      int leastGrain,
      int mostGrain,
      int mostSalt) {
    MealStandard.Target target = standard.of(band, meal).orElseThrow();

    assertThat(target.dayKcal().least()).isEqualTo(target.dayKcal().most()).isEqualTo(kcal);
    assertThat(target.dayProteinMilligrams().least()).isEqualTo(protein);
    assertThat(target.sharePercent().least()).isEqualTo(leastShare);
    assertThat(target.sharePercent().most()).isEqualTo(mostShare);
    assertThat(target.milligrams().get(FoodGroup.GRAIN))
        .isEqualTo(new MealStandard.Amount(leastGrain, mostGrain, EvidenceTag.S));
    assertThat(target.milligrams().get(FoodGroup.SALT))
        .isEqualTo(new MealStandard.Amount(0, mostSalt, EvidenceTag.S));
    assertThat(target.milligrams()).hasSize(10);
  }

  @Test
  void saysNothingOfKindergartensGrownUpsAndSnacks() {
    assertThat(standard.of(AgeBand.AGE_3_5, MealKind.LUNCH)).isEmpty();
    assertThat(standard.of(AgeBand.ADULT, MealKind.LUNCH)).isEmpty();
    assertThat(standard.of(AgeBand.AGE_6_8, MealKind.SNACK)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GRAIN,LUNCH,1,2,3,x,S   | s.csv: line 2: AGE_15_17 'x' is not a whole number
          GRAIN,LUNCH,1,2,3,4-3,S | s.csv: line 2: an amount must be from 0 up, was 4 to 3
          ,LUNCH,1,2,3,4,S        | s.csv: line 2: measure must not be blank
          """)
  void saysWhatIsWrongWithALine(String line, String sentence) {
    assertThatThrownBy(() -> MealStandard.read("s.csv", HEADER + line)).hasMessage(sentence);
  }
}
