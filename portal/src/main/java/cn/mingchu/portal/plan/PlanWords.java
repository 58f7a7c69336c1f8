package cn.mingchu.portal.plan;

import cn.mingchu.portal.page.Words;
import cn.mingchu.schemas.event.FoodGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How plans are told of on pages and in sheets. Used by the template. */
@Component("planWords")
public final class PlanWords {

  private static final String ENERGY = "energy";

  private final Words words;

  PlanWords(Words words) {
    this.words = words;
  }

  /** What to change, in one sentence. */
  public String sentence(Advice advice) {
    return words.say(
        "plan.advice." + advice.kind() + (advice.isOfOneMeal() ? ".meal" : ""),
        advice.band() == null ? "" : words.say("plan.band." + advice.band()),
        advice.group() == null ? "" : words.say("food.group." + advice.group()),
        grams(advice.milligrams()),
        at(advice),
        advice.count(),
        advice.name() == null ? "" : advice.name());
  }

  /** The bars of a plate. */
  public List<PlanBar> bars(Plate plate) {
    return PlanBar.of(plate);
  }

  /** What a bar is of. */
  public String name(PlanBar bar) {
    return switch (bar.key()) {
      case ENERGY, "protein" -> words.say("plan." + bar.key());
      default -> words.say("food.group." + FoodGroup.valueOf(bar.key()));
    };
  }

  /** How much it is, such as {@code 612 kcal} or {@code 18.2 g}. */
  public String amount(PlanBar bar) {
    return amount(bar, bar.value());
  }

  /** How it stands to the standard, in words. */
  public String standing(PlanBar bar) {
    return words.say(
        "plan.standing." + bar.standing(),
        amount(bar),
        amount(bar, bar.least()),
        amount(bar, bar.most()));
  }

  /** What some children must not eat, such as {@code 蛋、大豆}. */
  public String allergens(List<String> allergens) {
    return allergens.stream()
        .map(allergen -> words.say("plan.allergen." + allergen))
        .collect(Collectors.joining(words.say("plan.comma")));
  }

  /** Texts one after the other. */
  public String list(List<String> texts) {
    return String.join(words.say("plan.comma"), texts);
  }

  private static String amount(PlanBar bar, long value) {
    return bar.key().equals(ENERGY) ? value + " kcal" : grams(value);
  }

  private static String grams(long milligrams) {
    return BigDecimal.valueOf(milligrams, 3)
            .setScale(1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + " g";
  }

  /** The day of the week, and the meal. */
  private String at(Advice advice) {
    LocalDate day = advice.day();
    if (day == null) {
      return "";
    }
    String weekday =
        DateTimeFormatter.ofPattern("EEE", LocaleContextHolder.getLocale()).format(day);
    return advice.meal() == null
        ? weekday
        : words.say("plan.at", weekday, words.say("meal." + advice.meal()));
  }
}
