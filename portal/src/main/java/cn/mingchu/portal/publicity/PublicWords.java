package cn.mingchu.portal.publicity;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.schemas.region.RegionTree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How what is published is put into words. Used by the templates of public pages. */
@Component("publicWords")
public final class PublicWords {

  private static final int MILLIGRAM_DIGITS = 3;
  private static final int COUNTY_DIGITS = 6;

  private final Words words;
  private final RegionTree regions;
  private final RegionNames names;

  PublicWords(Words words, RegionTree regions, RegionNames names) {
    this.words = words;
    this.regions = regions;
    this.names = names;
  }

  /** Milligrams as grams with one digit, such as {@code 18.4 g}. */
  public String grams(long milligrams) {
    return tenths(milligrams) + " g";
  }

  /** From so many grams to so many; empty where the standard does not say. */
  public String range(@Nullable Long leastMilligrams, @Nullable Long mostMilligrams) {
    return span(
        leastMilligrams == null ? null : tenths(leastMilligrams),
        mostMilligrams == null ? null : tenths(mostMilligrams),
        "g");
  }

  /** From so many kilocalories to so many; empty where the standard does not say. */
  public String energy(@Nullable Long least, @Nullable Long most) {
    return span(
        least == null ? null : least.toString(), most == null ? null : most.toString(), "kcal");
  }

  /** What some children must not eat of a dish, such as 含蛋、鱼. */
  public String allergens(List<String> allergens) {
    return words.say(
        "public.allergens",
        allergens.stream()
            .map(one -> words.say("plan.allergen." + one))
            .collect(Collectors.joining(words.say("public.and"))));
  }

  /** Words one after another. */
  public String list(List<String> all) {
    return String.join(words.say("public.and"), all);
  }

  /** The way to a county, such as 达州市通川区; empty where nobody knows it. */
  public String place(@Nullable String regionCode) {
    if (regionCode == null || regionCode.length() != COUNTY_DIGITS) {
      return "";
    }
    return regions.path(regionCode).stream()
        .skip(1)
        .map(names::of)
        .collect(Collectors.joining(" "));
  }

  /** A day without its year and with its name in the week, such as 1月5日 周一. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(
            words.say("public.dayPattern"), LocaleContextHolder.getLocale())
        .format(day);
  }

  private static String tenths(long milligrams) {
    return BigDecimal.valueOf(milligrams, MILLIGRAM_DIGITS)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private String span(@Nullable String least, @Nullable String most, String unit) {
    if (least != null && most != null) {
      return words.say("public.range", least, most, unit);
    }
    if (least != null) {
      return words.say("public.atLeast", least, unit);
    }
    return most == null ? "" : words.say("public.atMost", most, unit);
  }
}
