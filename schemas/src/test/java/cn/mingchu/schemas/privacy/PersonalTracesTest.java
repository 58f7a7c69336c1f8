package cn.mingchu.schemas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.food.Food;
import cn.mingchu.schemas.food.FoodCatalogue;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTracesTest {

  /** The body that ISO 7064 and GB 11643 show; nobody's. */
  private static final String IDENTITY = "11010519491231002X";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "红烧肉13800138000, MOBILE_NUMBER",
    "红烧肉 138-0013-8000, MOBILE_NUMBER",
    "联 +86 138 0013 8000, MOBILE_NUMBER",
    "红烧肉１３８００１３８０００, MOBILE_NUMBER",
    "红烧肉138\u200b00138000, MOBILE_NUMBER",
    IDENTITY + ", IDENTITY_NUMBER",
    "(110105491231002), IDENTITY_NUMBER",
    "0818-2123456, LONG_NUMBER",
    "6222 0212 3456 7890 123, LONG_NUMBER",
    "a.b@school.cn, CONTACT",
    "微信:chef_li88, CONTACT",
    "联系电话见门口, CONTACT",
    "川S·A1234, NUMBER_PLATE",
    "川SD12345, NUMBER_PLATE",
    "三年级2班的面, SCHOOL_CLASS",
    "高一年级三班, SCHOOL_CLASS",
    "初二(4)班, SCHOOL_CLASS",
    "2023级5班, SCHOOL_CLASS",
    "大二班, SCHOOL_CLASS",
    "Class 3 soup, SCHOOL_CLASS",
    "王老师的面, NAME",
    "红烧肉（李明同学）, NAME",
    "红烧肉 张伟, NAME",
    "欧阳静, NAME",
    "姓名：甲, NAME",
    "发烧同学的粥, HEALTH",
    "花生过敏的孩子患有哮喘, HEALTH"
  })
  void findsWhatTellsWhoSomebodyIs(String text, PersonalTrace trace) {
    assertThat(PersonalTraces.in(text)).contains(trace);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "红烧肉",
        "宫保鸡丁",
        "麻婆豆腐",
        "东坡肉",
        "宋嫂鱼羹",
        "芒果班戟",
        "康师傅方便面",
        "老干妈豆豉",
        "鱼香肉丝(微辣)",
        "牛奶200ml",
        "鸡蛋 50 g",
        "第3周套餐",
        "黄豆 白菜 马铃薯",
        "杨梅",
        "李子",
        "金华火腿",
        "龙井虾仁",
        "Steamed rice",
        "达州市通川区绿源农业有限公司",
        "2026-03",
        "农残",
        "氯霉素"
      })
  void letsPassWhatKitchensCook(String text) {
    assertThat(PersonalTraces.in(text)).isEmpty();
  }

  @Test
  void letsPassEveryFoodOfTheCatalogue() {
    for (Food food : FoodCatalogue.load().all()) {
      assertThat(PersonalTraces.in(food.name())).as(food.name()).isEmpty();
      for (String alias : food.aliases()) {
        assertThat(PersonalTraces.in(alias)).as(alias).isEmpty();
      }
    }
  }

  @Test
  void findsMobileNumbersHoweverTheyAreWritten() {
    Random random = new Random(8);
    List<String> separators = List.of("", " ", "-", ".", "  ", "·");
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder("汤1" + (3 + random.nextInt(7)));
      for (int digit = 0; digit < 9; digit++) {
        text.append(separators.get(random.nextInt(separators.size()))).append(random.nextInt(10));
      }
      assertThat(PersonalTraces.in(text + "号"))
          .as(text.toString())
          .containsExactly(PersonalTrace.MOBILE_NUMBER);
    }
  }
}
