package cn.mingchu.portal.page;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.QuantityRange;
import cn.mingchu.schemas.rule.QuantityUnit;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How times, spans and measured values are written on every page. Used by the templates. */
@Component("words")
public final class Words {

  /** Where a business day begins and ends. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final String NONE = "—";

  private static final long GRAMS_IN_KILOGRAM = 1_000;

  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  /** Month, day, hour and minute in China. */
  public String time(Instant moment) {
    return SHORT.format(moment.atZone(ZONE));
  }

  /**
   * Hour and minute in China on a day, {@code 24:00} at its end; with the date where the moment is
   * of another day.
   */
  public String timeOn(LocalDate day, Instant moment) {
    LocalDateTime there = LocalDateTime.ofInstant(moment, ZONE);
    if (there.equals(day.plusDays(1).atStartOfDay())) {
      return "24:00";
    }
    return there.toLocalDate().equals(day) ? CLOCK.format(there) : time(moment);
  }

  /** To the second, in China. */
  public String fullTime(Instant moment) {
    return FULL.format(moment.atZone(ZONE));
  }

  /** A measured value in its natural unit, such as {@code 4.25 °C}; a dash for none. */
  public String measure(@Nullable Integer hundredths, @Nullable Quantity quantity) {
    if (hundredths == null) {
      return NONE;
    }
    String unit = quantity == null ? "" : unit(quantity);
    return unit.isEmpty() ? value(hundredths, quantity) : number(hundredths) + " " + unit;
  }

  /** A measured value without its unit, such as {@code 4.25}; a word for what is so or not. */
  public String value(int hundredths, @Nullable Quantity quantity) {
    return quantity != null && QuantityRange.isYesOrNo(quantity)
        ? say(hundredths == 0 ? "value.no" : "value.yes")
        : number(hundredths);
  }

  /** A number that is kept in hundredths, such as {@code 4.25}. */
  public String number(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  /** The symbol of a quantity's unit; empty where there is none. */
  public String unit(Quantity quantity) {
    return quantity == Quantity.UNKNOWN_QUANTITY ? "" : QuantityUnit.of(quantity);
  }

  /** Grams as people say them, such as {@code 640 g} or {@code 12.5 kg}. */
  public String mass(long grams) {
    return Math.abs(grams) < GRAMS_IN_KILOGRAM
        ? grams + " g"
        : BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString() + " kg";
  }

  /** Fen as people say them, such as {@code ¥6.05}; a dash for none. */
  public String money(@Nullable Long fen) {
    if (fen == null) {
      return NONE;
    }
    return (fen < 0 ? "-" : "") + "¥" + BigDecimal.valueOf(Math.abs(fen), 2).toPlainString();
  }

  /** Fen a kilogram as people say them, such as {@code ¥6.05/kg}. */
  public String price(long fenPerKilogram) {
    return money(fenPerKilogram) + "/kg";
  }

  /** Grams that were added or, less than 0, taken away, such as {@code +640 g}. */
  public String gain(long grams) {
    return grams > 0 ? "+" + mass(grams) : mass(grams);
  }

  /** A share, such as {@code 3.4 %}; a dash for none. */
  public String percent(@Nullable Number percent) {
    return percent == null ? NONE : percent + " %";
  }

  /** A day and its name in the week, such as {@code 2026-01-05 周一}. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd EEE", LocaleContextHolder.getLocale())
        .format(day);
  }

  /** A text as one step of an address, such as {@code a%2Fb}. */
  public String pathStep(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A span in its two largest units, such as 1 小时 5 分. */
  public String span(Instant from, Instant to) {
    return span(Duration.between(from, to));
  }

  /** A span in its two largest units, such as 1 小时 5 分. */
  public String span(Duration span) {
    Duration length = span.isNegative() ? Duration.ZERO : span;
    if (length.toDays() > 0) {
      return length.toHoursPart() == 0
          ? say("span.days.only", length.toDays())
          : say("span.days", length.toDays(), length.toHoursPart());
    }
    if (length.toHours() > 0) {
      return length.toMinutesPart() == 0
          ? say("span.hours.only", length.toHours())
          : say("span.hours", length.toHours(), length.toMinutesPart());
    }
    if (length.toMinutes() > 0) {
      return say("span.minutes", length.toMinutes());
    }
    return say("span.seconds", length.toSeconds());
  }

  /** A message in the language of the page. */
  public String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
