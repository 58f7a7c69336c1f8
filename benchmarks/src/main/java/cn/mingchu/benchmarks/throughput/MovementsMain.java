package cn.mingchu.benchmarks.throughput;

import cn.mingchu.benchmarks.load.KafkaFill;
import cn.mingchu.benchmarks.load.LunchHour;

/** Writes the movements of a lunch hour, in a process whose CPU is not the job's. */
final class MovementsMain {

  private MovementsMain() {}

  /** Arguments: bootstrap servers, schools, seed. */
  public static void main(String[] args) {
    try (KafkaFill fill = new KafkaFill(args[0])) {
      new LunchHour(Integer.parseInt(args[1]), Long.parseLong(args[2])).sendMovements(fill);
      fill.flush();
    }
  }
}
