package cn.mingchu.benchmarks.drain;

/**
 * One drain of the topic.
 *
 * @param events how many records were read
 * @param cpuNanos what this process spent on it, without the broker and without Java's compiler
 * @param compilerNanos what Java's compiler took meanwhile
 * @param wallNanos how long it took
 */
public record Drain(long events, long cpuNanos, long compilerNanos, long wallNanos) {

  /** What one record cost. */
  public double cpuNanosPerEvent() {
    return (double) cpuNanos / events;
  }

  /** What a record would have cost with the compiler, which a short run cannot earn back. */
  public double cpuNanosPerEventWithCompiler() {
    return (double) (cpuNanos + compilerNanos) / events;
  }

  /** By the clock on the wall. */
  public double eventsPerSecond() {
    return events * 1e9 / wallNanos;
  }

  /** Whatever the other core does: what a second of one core is worth. */
  public double eventsPerCpuSecond() {
    return events * 1e9 / cpuNanos;
  }
}
