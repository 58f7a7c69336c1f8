package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;
import java.io.IOException;

/** One byte a quantity. A code is part of every checkpoint and MUST NOT change. */
final class QuantityCode {

  private QuantityCode() {}

  static int of(Quantity quantity) {
    return switch (quantity) {
      case UNKNOWN_QUANTITY -> 0;
      case TEMPERATURE -> 1;
      case HUMIDITY -> 2;
      case COMBUSTIBLE_GAS -> 3;
      case CARBON_MONOXIDE -> 4;
      case UV_IRRADIANCE -> 5;
    };
  }

  static Quantity quantity(int code) throws IOException {
    return switch (code) {
      case 0 -> Quantity.UNKNOWN_QUANTITY;
      case 1 -> Quantity.TEMPERATURE;
      case 2 -> Quantity.HUMIDITY;
      case 3 -> Quantity.COMBUSTIBLE_GAS;
      case 4 -> Quantity.CARBON_MONOXIDE;
      case 5 -> Quantity.UV_IRRADIANCE;
      default -> throw new IOException("no quantity has code " + code);
    };
  }
}
