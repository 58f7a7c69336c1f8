package cn.mingchu.schemas.food;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.rule.EvidenceTag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoodCatalogueTest {

  private static final String HEADER = "name,aliases,group,ediblePercent,gramsForHundred,tag\n";

  private static final String NUTRIENTS =
      "name,kcal,proteinMilligrams,saltMilligrams,allergens,tag\n";

  private final FoodCatalogue foods = FoodCatalogue.load();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          大米     | GRAIN     | 100
          面粉     | GRAIN     | 100
          鲜面条   | GRAIN     | 120
          馒头     | GRAIN     | 160
          红薯     | GRAIN     | 380
          猪肉     | MEAT      | 100
          鸡肉     | MEAT      | 100
          牛肉     | MEAT      | 100
          羊肉     | MEAT      | 100
          猪排骨   | MEAT      | 170
          鱼肉     | FISH      | 100
          草鱼     | FISH      | 170
          虾       | FISH      | 160
          黄瓜     | VEGETABLE | 110
          白菜     | VEGETABLE | 115
          芹菜     | VEGETABLE | 150
          """)
  void swapsAreThoseOfTheStandard(String name, FoodGroup group, int gramsForHundred) {
    Food food = foods.find(name).orElseThrow();

    assertThat(food.group()).isEqualTo(group);
    assertThat(food.gramsForHundred()).isEqualTo(gramsForHundred);
    assertThat(food.tag()).isEqualTo(EvidenceTag.S);
  }

  @Test
  void whatTheStandardDoesNotSwapCountsByWhatCanBeEatenOfIt() {
    assertThat(foods.called("莴笋").ediblePercent()).isEqualTo(62);
    assertThat(foods.called("莴笋").gramsForHundred()).isEqualTo(161);
    assertThat(foods.called("莴笋").standsFor(1_000)).isEqualTo(621);
  }

  @Test
  void findsAFoodByEachOfItsNames() {
    assertThat(foods.find(" 西红柿 ")).isEqualTo(foods.find("番茄")).isPresent();
    assertThat(foods.find("龙肉")).isEmpty();
  }

  @Test
  void whatNobodyKnowsIsEatenWhole() {
    assertThat(foods.called("龙肉"))
        .isEqualTo(new Food("龙肉", List.of(), FoodGroup.OTHER_FOODS, 100, 100, EvidenceTag.D));
  }

  @Test
  void nothingInItIsCalledLaw() {
    assertThat(foods.all())
        .extracting(Food::tag)
        .containsOnly(EvidenceTag.S, EvidenceTag.M, EvidenceTag.D);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          米,,GRAIN,100,100         | f.csv: line 2: '米,,GRAIN,100,100' has 5 fields, not 6
          米,,GRAIN,0,,M            | f.csv: line 2: ediblePercent must be between 1 and 100, was 0
          米,,GRAIN,101,,M          | f.csv: line 2: ediblePercent must be between 1 and 100, was 101
          米,,GRAIN,x,,M            | f.csv: line 2: ediblePercent 'x' is not a whole number
          米,,GRAIN,100,0,M         | f.csv: line 2: gramsForHundred must be from 1, was 0
          ,,GRAIN,100,100,M         | f.csv: line 2: name must not be blank
          """)
  void saysWhatIsWrongWithALine(String line, String sentence) {
    assertThatThrownBy(() -> read(HEADER + line)).hasMessage(sentence);
  }

  @Test
  void noTwoFoodsHaveANameInCommon() {
    String csv = HEADER + "米,稻,GRAIN,100,100,M\n稻,,GRAIN,100,100,M";

    assertThatThrownBy(() -> read(csv)).hasMessage("'稻' is a name of 米 and of 稻");
  }

  @Test
  void saysThatAFileHasAnotherHeader() {
    assertThatThrownBy(() -> read("name\n"))
        .hasMessage("f.csv: line 1 is not '" + HEADER.strip() + "'");
  }

  /** Appendix A has no nutrients: all of them are common knowledge. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          大米   | 346 | 7400  | 0      | []
          米     | 346 | 7400  | 0      | []
          猪瘦肉 | 190 | 17900 | 0      | []
          鸡蛋   | 144 | 13300 | 0      | [EGG]
          菜油   | 899 | 0     | 0      | []
          盐     | 0   | 0     | 100000 | []
          生抽   | 63  | 5600  | 14600  | [GLUTEN, SOY]
          """)
  void saysWhatIsInAFood(
      String name, int kcal, int proteinMilligrams, int saltMilligrams, String allergens) {
    Nutrients inside = foods.find(name).flatMap(foods::nutrients).orElseThrow();

    assertThat(inside.kcal()).isEqualTo(kcal);
    assertThat(inside.proteinMilligrams()).isEqualTo(proteinMilligrams);
    assertThat(inside.saltMilligrams()).isEqualTo(saltMilligrams);
    assertThat(inside.allergens()).hasToString(allergens);
    assertThat(inside.tag()).isEqualTo(EvidenceTag.M);
  }

  @Test
  void doesNotInventWhatIsInAFood() {
    assertThat(foods.find("孜然").flatMap(foods::nutrients)).isEmpty();
    assertThat(foods.nutrients(foods.called("龙肉"))).isEmpty();
  }

  /**
   * Fat has 9 kcal a gram, sugar and protein 4: nothing has more protein than its energy allows.
   */
  @Test
  void noFoodHasMoreProteinThanItsEnergyAllows() {
    for (Food food : foods.all()) {
      foods
          .nutrients(food)
          .ifPresent(
              inside ->
                  assertThat(4 * inside.proteinMilligrams())
                      .as(food.name())
                      .isLessThanOrEqualTo(1_000 * inside.kcal() * 11 / 10));
    }
  }

  @Test
  void overlooksWhatAKitchenAddsInBrackets() {
    assertThat(foods.find("大米（东北）")).isEqualTo(foods.find("大米")).isPresent();
    assertThat(foods.find("（大米）")).isEmpty();
  }

  @Test
  void whatCanBeEatenStandsForAsMuchAsWhatIsBoughtForIt() {
    Food ribs = foods.called("排骨");

    assertThat(ribs.edibleStandsFor(72_000)).isEqualTo(ribs.standsFor(100_000)).isEqualTo(58_824);
    assertThat(foods.called("大米").edibleStandsFor(100_000)).isEqualTo(100_000);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          米,901,0,,,M      | n.csv: line 2: kcal must be between 0 and 900, was 901
          米,1,100001,,,M   | n.csv: line 2: proteinMilligrams must be between 0 and 100000, was 100001
          米,1,1,-1,,M      | n.csv: line 2: saltMilligrams must be between 0 and 100000, was -1
          米,1,1,,,M,       | n.csv: line 2: '米,1,1,,,M,' has 7 fields, not 6
          """)
  void saysWhatIsWrongWithALineOfNutrients(String line, String sentence) {
    assertThatThrownBy(
            () ->
                FoodCatalogue.read(
                    "f.csv", HEADER + "米,,GRAIN,100,100,M", "n.csv", NUTRIENTS + line))
        .hasMessage(sentence);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"稻,1,1,,,M", "米,1,1,,,M\n米,1,1,,,M"})
  void eachLineOfNutrientsIsOfAFoodThatHasNoOther(String lines) {
    assertThatThrownBy(
            () ->
                FoodCatalogue.read(
                    "f.csv", HEADER + "米,,GRAIN,100,100,M", "n.csv", NUTRIENTS + lines))
        .hasMessage(
            lines.startsWith("稻") ? "'稻' is no food's name" : "'米' has two lines of nutrients");
  }

  private static FoodCatalogue read(String foods) {
    return FoodCatalogue.read("f.csv", foods, "n.csv", NUTRIENTS);
  }
}
