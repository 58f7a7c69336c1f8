package cn.mingchu.portal.food;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the names of foods in a language. Used by the templates. */
@Component("foodWords")
public final class FoodWords {

  private final MessageSource messages;

  public FoodWords(MessageSource messages) {
    this.messages = messages;
  }

  /** In the language of the page; null for null. */
  public @Nullable String of(@Nullable FoodName name) {
    return name == null ? null : of(name, LocaleContextHolder.getLocale());
  }

  /** Such as 番茄炒蛋（2026-03-02 午餐）. */
  public String of(FoodName name, Locale locale) {
    if (name instanceof FoodName.OfDish dish) {
      return say(
          locale, "food.dish", dish.dish(), dish.day().toString(), meal(locale, dish.meal()));
    }
    if (name instanceof FoodName.OfMeal meal) {
      return say(locale, "food.meal", meal.day().toString(), meal(locale, meal.meal()));
    }
    FoodName.OfLot lot = (FoodName.OfLot) name;
    return lot.supplierId() == null
        ? say(locale, "food.lot", lot.ingredient(), lot.lotId())
        : say(locale, "food.lot.of", lot.ingredient(), lot.lotId(), lot.supplierId());
  }

  private String meal(Locale locale, Enum<?> kind) {
    return say(locale, "meal." + kind.name());
  }

  private String say(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
