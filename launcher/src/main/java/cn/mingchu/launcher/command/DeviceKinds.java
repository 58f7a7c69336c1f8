package cn.mingchu.launcher.command;

import cn.mingchu.schemas.event.DeviceKind;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code fridge}, {@code sample-cabinet} and so on. */
final class DeviceKinds implements ITypeConverter<DeviceKind> {

  @Override
  public DeviceKind convert(String word) {
    return Words.constant(Words.allBut(DeviceKind.OTHER_DEVICE), word);
  }
}
