package cn.mingchu.portal.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  private static final int CANARIES = Math.max(5_000, Integer.getInteger("proof.seeds", 0) * 10);

  /** Written down by hand, and not from the dictionary. */
  private static final List<String> PEOPLE =
      List.of(
          "王小明", "李娜", "张伟", "刘洋", "陈静", "杨秀英", "黄丽", "赵敏", "周杰", "吴磊", "徐强", "孙艳", "朱涛", "马超",
          "胡芳", "郭鹏", "林雨欣", "何子涵", "高俊杰", "梁梓萱", "郑浩然", "罗思远", "宋雨桐", "谢婷", "唐欣怡", "韩雪", "曹阳",
          "许诺", "邓紫棋", "冯博文", "彭佳怡", "曾国强", "肖战", "田甜", "董洁", "潘晓婷", "袁泉", "蔡依琳", "蒋欣", "余文乐", "杜鹃",
          "叶青", "程潇", "魏晨", "苏醒", "吕建国", "丁俊晖", "任嘉伦", "沈腾", "姚明", "卢凯", "姜文", "崔健", "钟汉良", "谭咏麟",
          "陆毅", "汪峰", "范冰冰", "金晨", "石磊", "廖凡", "贾玲", "夏雨", "韦世豪", "付辛博", "方文山", "白敬亭", "邹明轩", "孟佳",
          "熊梓淇", "秦岚", "邱淑贞", "江疏影", "尹正", "薛之谦", "欧阳娜娜", "司马懿", "诸葛明", "上官云珠", "慕容雪");

  private static final List<String> FRAMES =
      List.of("%s", "我家孩子%s今天吐了", "电话是%s，请联系", "菜里有头发。%s", "%s的饭是凉的", "（%s）", "请回复%s谢谢");

  @ParameterizedTest
  @CsvSource({
    "13800001234, 〔号码〕",
    "１３８００００１２３４, 〔号码〕",
    "138 0000 1234, 〔号码〕",
    "138-0000-1234, 〔号码〕",
    "1 3 8 0 0 0 0 1 2 3 4, 〔号码〕",
    "一三八零零零零一二三四, 〔号码〕",
    "l38OOOO1234, 〔号码〕",
    "①③⑧00001234, 〔号码〕",
    "0818-2123456, 〔号码〕",
    "511702201503020012, 〔号码〕",
    "51170220150302001X, 〔号码〕",
    "511702 20150302 001x, 〔号码〕",
    "511702150302001, 〔号码〕",
    "6222 0212 3456 7890 123, 〔号码〕",
    "123456, 〔号码〕",
    "12345, 12345",
    "川S·12345, 〔车牌〕",
    "川s12345, 〔车牌〕",
    "川SD12345, 〔车牌〕",
    "川S, 川S",
    "三年级2班, 〔班级〕",
    "三(2)班, 〔班级〕",
    "三（2）班, 〔班级〕",
    "初二3班, 〔班级〕",
    "高一(12)班, 〔班级〕",
    "3年2班, 〔班级〕",
    "302班, 〔班级〕",
    "３年级２班, 〔班级〕",
    "六年级实验班, 〔班级〕",
    "小二班, 〔班级〕",
    "中班, 〔班级〕",
    "Grade 3 Class 2, 〔班级〕",
    "class 3, 〔班级〕",
    "三年级, 三年级",
    "值班, 值班",
    "王老师, 〔姓名〕老师",
    "王小明同学, 〔姓名〕同学",
    "张爸爸, 〔姓名〕爸爸",
    "子涵妈妈, 〔姓名〕妈妈",
    "乐乐爸爸, 〔姓名〕爸爸",
    "小明妈妈, 〔姓名〕妈妈",
    "欧阳老师, 〔姓名〕老师",
    "王小明, 〔姓名〕",
    "我叫贲友三, 我叫〔姓名〕",
    "Mr. Wang, Mr. 〔姓名〕",
    "Wang Xiaoming, 〔姓名〕",
    "Xiaoming Wang, 〔姓名〕",
    "parent@example.com, 〔账号〕",
    "微信：abc_d12, 微信：〔账号〕",
    "QQ 83210, QQ 〔账号〕",
    "https://example.com/a?b=1, 〔账号〕",
    "幸福路12号3栋501, 〔住址〕",
    "3号窗口, 3号窗口"
  })
  void takesOutWhatTellsWhoSomebodyIs(String words, String masked) {
    assertThat(Masking.mask(words)).isEqualTo(masked);
    assertThat(Masking.reveals(words)).isEqualTo(!words.equals(masked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今天的红烧肉很好吃，孩子很高兴！",
        "3月2日的午餐，12:30 才开饭，等了 25 分钟。",
        "黄瓜、白菜、江米和马铃薯都不新鲜",
        "一份 12.5 元，太贵了",
        "希望学校食堂注意卫生，谢谢老师和家长委员会",
        "平安校园，文明用餐",
        "The soup was cold on Monday.",
        "米饭有点硬，汤太咸。\n请改进。"
      })
  void leavesEverydayWordsAsTheyAre(String words) {
    assertThat(Masking.mask(words)).isEqualTo(words);
    assertThat(Masking.reveals(words)).isFalse();
  }

  @Test
  void leavesOutWhatNobodySees() {
    assertThat(Masking.mask("1\u200B3\u200B8\uFE0F\u20E30000\u20601234")).isEqualTo("〔号码〕");
    assertThat(Masking.mask("王\u200B老师")).isEqualTo("〔姓名〕老师");
    assertThat(Masking.mask("汤\u0000凉\u202E了")).isEqualTo("汤凉了");
  }

  @Test
  void keepsTheWordsAround() {
    assertThat(Masking.mask("我是三年级2班王小明的妈妈，电话13800001234，今天午餐的鱼有刺。"))
        .isEqualTo("我是〔班级〕〔姓名〕妈妈，电话〔号码〕，今天午餐的鱼有刺。");
  }

  @Test
  void findsNothingInWhatItHasMasked() {
    for (String secret : canaries(new Random(3), 600)) {
      String masked = Masking.mask("孩子" + secret + "说汤凉了");
      assertThat(Masking.reveals(masked)).as(masked).isFalse();
    }
  }

  @Test
  void letsNoCanaryThrough() {
    Random random = new Random(20_260_105);
    List<String> survived = new ArrayList<>();
    for (String secret : canaries(random, CANARIES)) {
      String masked =
          Masking.mask(
              FRAMES.get(random.nextInt(FRAMES.size())).formatted(disguised(secret, random)));
      String digits = secret.replaceAll("[^0-9]", "");
      boolean isNumber = digits.length() >= 7;
      if (masked.contains(secret)
          || (isNumber && masked.replaceAll("[^0-9]", "").contains(digits))) {
        survived.add(secret + " in " + masked);
      }
    }

    assertThat(survived).isEmpty();
  }

  private static List<String> canaries(Random random, int number) {
    List<String> secrets = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      secrets.add(
          switch (i % 6) {
            case 0 -> "1" + (3 + random.nextInt(7)) + digits(random, 9);
            case 1 -> "5117022015" + digits(random, 7) + (random.nextInt(5) == 0 ? "X" : "4");
            case 2 -> "51170215" + digits(random, 7);
            case 3 -> PEOPLE.get(random.nextInt(PEOPLE.size()));
            case 4 ->
                "一二三四五六".charAt(random.nextInt(6))
                    + (random.nextBoolean() ? "年级" : "(")
                    + (1 + random.nextInt(20))
                    + "班";
            default -> "川S·" + "ABCDEFGH".charAt(random.nextInt(8)) + digits(random, 4);
          });
    }
    return secrets;
  }

  /** A number as somebody writes it who wants it to be read; whatever else as it is. */
  private static String disguised(String secret, Random random) {
    if (secret.replaceAll("[^0-9]", "").length() < 11) {
      return secret;
    }
    StringBuilder text = new StringBuilder();
    int how = random.nextInt(4);
    for (int place = 0; place < secret.length(); place++) {
      char one = secret.charAt(place);
      text.append(
          how == 1 && Character.isDigit(one)
              ? (char) ('０' + (one - '0'))
              : how == 2 && Character.isDigit(one) ? "零一二三四五六七八九".charAt(one - '0') : one);
      if (how == 3 && random.nextInt(3) == 0) {
        text.append(" -·.".charAt(random.nextInt(4)));
      }
    }
    return text.toString();
  }

  private static String digits(Random random, int number) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < number; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}
