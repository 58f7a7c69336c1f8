package cn.mingchu.schemas.food;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolBanTest {

  @ParameterizedTest
  @ValueSource(strings = {"四季豆", "干煸四季豆", "鲜黄花菜", "野生菌", "发芽马铃薯"})
  void bansTheFoodsOfTheRules(String name) {
    assertThat(SchoolBan.isOfFood(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"土豆", "干黄花菜", "鲜蘑菇", "豇豆"})
  void bansNoOthers(String name) {
    assertThat(SchoolBan.isOfFood(name)).isFalse();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "口水鸡, true, true",
    "裱花蛋糕, false, true",
    "凉拌牛肉, true, true",
    "凉拌黄瓜, false, false",
    "红烧肉, true, false",
    "生煎包, true, false",
  })
  void bansTheClassesOfDishesOfTheRules(String name, boolean hasAnimalFood, boolean isBanned) {
    assertThat(SchoolBan.isOfDish(name, hasAnimalFood)).isEqualTo(isBanned);
  }

  @Test
  void doesNotBindUniversities() {
    assertThat(SchoolBan.binds("2151000001")).isTrue();
    assertThat(SchoolBan.binds("1151000001")).isTrue();
    assertThat(SchoolBan.binds("4151000001")).isFalse();
  }
}
