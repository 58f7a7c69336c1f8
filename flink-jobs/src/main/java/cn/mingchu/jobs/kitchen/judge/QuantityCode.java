package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;
import java.io.IOException;

/** One byte a quantity. A code is part of every checkpoint and MUST NOT change. */
final class QuantityCode {

  /** Codes run from 0 to one less than this. */
  static final int CODES = 16;

  private static final Quantity[] BY_CODE = new Quantity[CODES];

  static {
    for (Quantity quantity : Quantity.values()) {
      BY_CODE[of(quantity)] = quantity;
    }
  }

  private QuantityCode() {}

  static int of(Quantity quantity) {
    return switch (quantity) {
      case UNKNOWN_QUANTITY -> 0;
      case TEMPERATURE -> 1;
      case HUMIDITY -> 2;
      case COMBUSTIBLE_GAS -> 3;
      case CARBON_MONOXIDE -> 4;
      case UV_IRRADIANCE -> 5;
      case MAINS_POWER -> 6;
      case WATER_LEAK -> 7;
      case DOOR_OPEN -> 8;
      case CHLORINE -> 9;
      case TURBIDITY -> 10;
      case FINE_PARTICLES -> 11;
      case POLAR_COMPOUNDS -> 12;
      case ACID_VALUE -> 13;
      case DURATION -> 14;
      case TRAP_HITS -> 15;
    };
  }

  static Quantity quantity(int code) throws IOException {
    if (code < 0 || code >= CODES) {
      throw new IOException("no quantity has code " + code);
    }
    return BY_CODE[code];
  }

  /** The quantity of a code that was made by {@link #of}. */
  static Quantity known(int code) {
    return BY_CODE[code];
  }
}
