package cn.mingchu.simulator.world;

import cn.mingchu.schemas.event.DeviceKind;
import java.util.Locale;

/** What devices are called. */
final class DeviceNames {

  private DeviceNames() {}

  static String of(DeviceKind kind) {
    return switch (kind) {
      case FRIDGE -> "冷藏柜";
      case COLD_ROOM -> "冷藏库";
      case FREEZER -> "冷冻柜";
      case SAMPLE_CABINET -> "留样柜";
      case HOT_HOLD -> "保温台";
      case DRY_STORE -> "干货库";
      case SPECIAL_ROOM -> "专间";
      case FRYER -> "油炸炉";
      case STEAM_DISINFECTOR -> "蒸汽消毒柜";
      case INFRARED_DISINFECTOR -> "红外消毒柜";
      case DISHWASHER -> "洗碗机";
      case UV_LAMP -> "紫外线灯";
      case GAS_DETECTOR -> "燃气报警器";
      case CO_DETECTOR -> "一氧化碳报警器";
      case CAMERA -> "摄像头";
      case COOK_PROBE -> "中心温度计";
      default -> "设备";
    };
  }

  /** The part of a device id that tells its kind: {@code fridge}, {@code cold-room}. */
  static String slug(DeviceKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
