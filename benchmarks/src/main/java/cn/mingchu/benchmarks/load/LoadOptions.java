package cn.mingchu.benchmarks.load;

import picocli.CommandLine.Option;

/** What a benchmark fills the topic with before it measures. */
public final class LoadOptions {

  @Option(names = "--events", defaultValue = "4000000", description = "readings on the topic")
  private long events;

  @Option(names = "--devices", defaultValue = "2600", description = "a county has about 2,600")
  private int devices;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  public long seed() {
    return seed;
  }

  /** Registers the devices and writes their readings; how many readings stand there now. */
  public long fill(String bootstrapServers) {
    try (KafkaFill fill = new KafkaFill(bootstrapServers)) {
      long sent = fill.send(new Readings(devices, seed), events);
      fill.flush();
      return sent;
    }
  }
}
