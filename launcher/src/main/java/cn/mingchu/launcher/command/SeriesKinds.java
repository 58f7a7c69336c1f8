package cn.mingchu.launcher.command;

import cn.mingchu.schemas.event.DeviceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads {@code fridge}, {@code sample-cabinet} and so on, and {@code generic} for none of them,
 * which is null.
 */
final class SeriesKinds implements ITypeConverter<DeviceKind> {

  static final String GENERIC = "generic";

  @Override
  public @Nullable DeviceKind convert(String word) {
    if (word.toLowerCase(Locale.ROOT).equals(GENERIC)) {
      return null;
    }
    List<DeviceKind> kinds = Words.allBut(DeviceKind.OTHER_DEVICE);
    for (DeviceKind kind : kinds) {
      if (Words.of(kind).equals(word.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    List<String> words = new ArrayList<>(kinds.stream().map(Words::of).toList());
    words.add(GENERIC);
    throw new TypeConversionException("\"" + word + "\" is none of " + words);
  }
}
