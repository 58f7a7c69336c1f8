package cn.mingchu.schemas.food;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.food.UnreadableMeasureException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {

  private static final FoodCatalogue FOODS = FoodCatalogue.load();

  private final Measures measures = Measures.load(FOODS);

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "50, 大米, 50000",
    "50g, 大米, 50000",
    "50 克, 大米, 50000",
    "0.001, 大米, 1",
    "7 mg, 盐, 7",
    "1两, 猪肉, 50000",
    "0.1斤, 猪肉, 50000",
    "1.5 市斤, 猪肉, 750000",
    "0.333333 公斤, 猪肉, 333333",
    "2 KG, 猪肉, 2000000",
    "2千克, 龙肉, 2000000",
    "1个, 鸡蛋, 50000",
    "0.5 个, 土鸡蛋, 25000",
    "1盒, 纯牛奶（学生奶）, 200000",
    "0, 大米, 0"
  })
  void readsWhatKitchensWriteToTheMilligram(String text, String food, long milligrams) {
    assertThat(measures.milligrams(food, text)).isEqualTo(milligrams);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1箱 | 苹果 | UNKNOWN_UNIT | nobody says how many grams 1 箱 of 苹果 has; write g, kg, 两 or 斤,"
            + " or add it to measures.csv",
        "1个 | 猪肉 | UNKNOWN_UNIT | nobody says how many grams 1 个 of 猪肉 has; write g, kg, 两 or 斤,"
            + " or add it to measures.csv",
        "适量 | 盐 | NO_AMOUNT | '适量' is no number with a unit behind it",
        "-5 | 盐 | NO_AMOUNT | '-5' is no number with a unit behind it",
        "1e3 | 盐 | NO_AMOUNT | '1e3' is no number with a unit behind it",
        "0.0001 | 盐 | TOO_FINE | '0.0001' is no whole number of milligrams"
      })
  void saysWhatIsWrongWithOthers(String text, String food, Kind kind, String message) {
    assertThatThrownBy(() -> measures.milligrams(food, text))
        .isInstanceOf(UnreadableMeasureException.class)
        .hasMessage(message)
        .extracting(thrown -> ((UnreadableMeasureException) thrown).kind())
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"龙肉,箱,1,D", "大米,斤,500,D", "大米,袋,0,D", "大米,袋,x,D", "大米,,1,D", "大米,袋,1,Z"})
  void refusesALineThatIsWrongAndNamesIt(String line) {
    assertThatThrownBy(() -> Measures.read(FOODS, "mine.csv", "food,unit,grams,tag\n" + line))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesWhatACountyAdds() {
    Measures mine =
        Measures.read(FOODS, "mine.csv", "food,unit,grams,tag\n大米,袋,25000,D\n苹果,箱,10000,D");

    assertThat(mine.milligrams("米", "2袋")).isEqualTo(50_000_000);
    assertThat(mine.milligrams("苹果", "0.5 箱")).isEqualTo(5_000_000);
  }

  @Test
  void refusesTwoLinesOfOne() {
    assertThatThrownBy(
            () -> Measures.read(FOODS, "m.csv", "food,unit,grams,tag\n大米,袋,1,D\n大米,袋,2,D"))
        .hasMessage("a 袋 of 大米 has two lines");
  }
}
