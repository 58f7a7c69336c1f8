package cn.mingchu.gateway.check;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.RejectReason;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that several kinds of records share; each refuses one field by its name. */
public final class Checks {

  /** May be a level of an MQTT topic, a part of a path and a file name. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
  private static final int COLDEST = -60_00;
  private static final int WARMEST = 250_00;
  private static final String FALLBACK = "OTHER_";
  private static final int LONGEST_QUOTE = 80;

  private Checks() {}

  /** An id has 1 to 64 letters, digits, '-', '_' or '.'. */
  public static void id(String field, String id) throws RefusedException {
    if (!ID.matcher(id).matches()) {
      throw malformed(
          field,
          field + " must be 1 to 64 letters, digits, '-', '_' or '.', was '" + quote(id) + "'");
    }
  }

  /** A text says something. */
  public static void notBlank(String field, String text) throws RefusedException {
    if (text.isBlank()) {
      throw malformed(field, field + " must not be blank");
    }
  }

  /** A list has something in it. */
  public static void notEmpty(String field, List<?> list) throws RefusedException {
    if (list.isEmpty()) {
      throw malformed(field, field + " must not be empty");
    }
  }

  /** A number lies within its bounds, both of which are possible. */
  public static void between(String field, long value, long min, long max) throws RefusedException {
    if (value < min || value > max) {
      throw outOfRange(
          field, "%s must be between %d and %d, was %d".formatted(field, min, max, value));
    }
  }

  /**
   * A temperature is one of a kitchen.
   *
   * @param hundredths of a degree; null where there is none
   */
  public static void temperature(String field, @Nullable Integer hundredths)
      throws RefusedException {
    if (hundredths != null && (hundredths < COLDEST || hundredths > WARMEST)) {
      throw outOfRange(
          field,
          "%s must be between -60 and 250 degrees, was %s".formatted(field, natural(hundredths)));
    }
  }

  /**
   * A hash is a SHA-256.
   *
   * @param hash null where there is none
   */
  public static void hash(String field, @Nullable String hash) throws RefusedException {
    if (hash != null && !SHA_256.matcher(hash).matches()) {
      throw malformed(field, field + " must be 64 hexadecimal digits, was '" + quote(hash) + "'");
    }
  }

  /**
   * A kind is a real one: the symbol that stands for those of later versions is never sent.
   *
   * @param kind of an enum whose fallback begins with {@code OTHER_}
   */
  public static void known(String field, Enum<?> kind) throws RefusedException {
    if (kind.name().startsWith(FALLBACK)) {
      List<String> others =
          Arrays.stream(kind.getDeclaringClass().getEnumConstants())
              .map(Enum::name)
              .filter(name -> !name.startsWith(FALLBACK))
              .toList();
      throw outOfRange(field, "%s must be one of %s, was %s".formatted(field, others, kind));
    }
  }

  /**
   * A code is a possible one of its kind.
   *
   * @param problem of the code in {@code field}, as its validator says; empty if there is none
   */
  public static void code(String field, Optional<String> problem) throws RefusedException {
    if (problem.isPresent()) {
      throw malformed(field, field + ": " + problem.get());
    }
  }

  /** A refusal because the field is not written as it has to be. */
  public static RefusedException malformed(String field, String sentence) {
    return new RefusedException(RejectReason.MALFORMED, field, sentence);
  }

  /** A refusal because the value cannot be. */
  public static RefusedException outOfRange(String field, String sentence) {
    return new RefusedException(RejectReason.OUT_OF_RANGE, field, sentence);
  }

  /** A value in its own unit, for a sentence, from hundredths of it. */
  public static String natural(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  /** The beginning of a text that somebody sent, for a sentence. */
  public static String quote(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
