package cn.mingchu.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {

  @ParameterizedTest
  @CsvSource({
    "您说今天午餐的汤是凉的吗, 今天午餐的汤是凉, true",
    "您说今天午餐的汤是凉的吗, 今天午餐的汤是, false",
    "“今天，午餐 的汤是凉！”, 今天午餐的汤是凉, true",
    "谢谢反映。今天的汤已重新加热, 今天午餐的汤是凉的, false",
    "You said SOUP WAS COLD, the soup was cold, true",
    "已处理, 今天午餐的汤是凉的, false"
  })
  void isARunOfEightLetters(String answer, String words, boolean quotes) {
    assertThat(Quotation.isIn(answer, words)).isEqualTo(quotes);
  }
}
