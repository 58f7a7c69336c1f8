package cn.mingchu.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class WordsTest {

  private final Words words = new Words(new StaticMessageSource());

  @AfterEach
  void forgetTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void writesMoneyInYuanToTheFen() {
    assertThat(words.money(486L)).isEqualTo("¥4.86");
    assertThat(words.money(0L)).isEqualTo("¥0.00");
    assertThat(words.money(394_630L)).isEqualTo("¥3946.30");
    assertThat(words.money(-5L)).isEqualTo("-¥0.05");
    assertThat(words.money(null)).isEqualTo("—");
  }

  @Test
  void writesAShareInPerCent() {
    assertThat(words.percent(new BigDecimal("3.0"))).isEqualTo("3.0 %");
    assertThat(words.percent(62L)).isEqualTo("62 %");
    assertThat(words.percent(null)).isEqualTo("—");
  }

  @Test
  void leavesOutTheDayWhereItIsPlain() {
    LocalDate monday = LocalDate.of(2026, 1, 5);
    Instant midnight = Instant.parse("2026-01-05T16:00:00Z");

    assertThat(words.timeOn(monday, midnight.minusSeconds(60))).isEqualTo("23:59");
    assertThat(words.timeOn(monday, midnight)).isEqualTo("24:00");
    assertThat(words.timeOn(monday, midnight.plusSeconds(60))).isEqualTo("01-06 00:01");
    assertThat(words.timeOn(monday.plusDays(1), midnight)).isEqualTo("00:00");
  }

  @Test
  void namesTheDayOfTheWeekInTheLanguageOfThePage() {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    assertThat(words.day(LocalDate.of(2026, 1, 5))).isEqualTo("2026-01-05 周一");

    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(words.day(LocalDate.of(2026, 1, 5))).isEqualTo("2026-01-05 Mon");
  }
}
