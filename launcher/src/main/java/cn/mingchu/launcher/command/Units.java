package cn.mingchu.launcher.command;

import cn.mingchu.launcher.series.Unit;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code as-is}, {@code F} or {@code K}. */
final class Units implements ITypeConverter<Unit> {

  @Override
  public Unit convert(String word) {
    List<Unit> units = Arrays.asList(Unit.values());
    return units.stream()
        .filter(unit -> unit.toString().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("\"" + word + "\" is none of " + units));
  }
}
