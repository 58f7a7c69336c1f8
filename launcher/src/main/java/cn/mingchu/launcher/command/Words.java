package cn.mingchu.launcher.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** Enum constants as people type them: small letters, hyphens. */
final class Words {

  private Words() {}

  /** The constant that is meant by {@code word}, of those that are offered. */
  static <E extends Enum<E>> E constant(List<E> offered, String word) {
    for (E constant : offered) {
      if (of(constant).equals(word.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new TypeConversionException(
        "\"" + word + "\" is none of " + offered.stream().map(Words::of).toList());
  }

  /** All constants but the one that stands for what is not known. */
  static <E extends Enum<E>> List<E> allBut(E unknown) {
    return Arrays.stream(unknown.getDeclaringClass().getEnumConstants())
        .filter(constant -> constant != unknown)
        .toList();
  }

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
