package cn.mingchu.benchmarks.throughput;

/**
 * One drain of the topic.
 *
 * @param events how many records were read
 * @param cpuNanos what this process spent on it, without the broker
 * @param wallNanos how long it took
 */
record Drain(long events, long cpuNanos, long wallNanos) {

  double cpuNanosPerEvent() {
    return (double) cpuNanos / events;
  }

  double eventsPerSecond() {
    return events * 1e9 / wallNanos;
  }
}
