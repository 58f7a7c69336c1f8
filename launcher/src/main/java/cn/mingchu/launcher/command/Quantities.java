package cn.mingchu.launcher.command;

import cn.mingchu.schemas.event.Quantity;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code temperature}, {@code humidity} and so on. */
final class Quantities implements ITypeConverter<Quantity> {

  @Override
  public Quantity convert(String word) {
    return Words.constant(Words.allBut(Quantity.UNKNOWN_QUANTITY), word);
  }
}
