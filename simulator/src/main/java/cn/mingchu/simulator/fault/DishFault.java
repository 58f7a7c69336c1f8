package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.dish.Mishap;

/** Something goes wrong with one dish: its readings are right, the dish is not. */
public record DishFault(FaultKind kind, long fromSecond, long toSecond, Mishap mishap)
    implements Fault {

  public DishFault {
    if (kind.mishap().filter(mishap.kind()::equals).isEmpty()) {
      throw new IllegalArgumentException(kind.slug() + " is not " + mishap.kind());
    }
  }
}
