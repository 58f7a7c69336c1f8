package cn.mingchu.benchmarks.growth;

import cn.mingchu.benchmarks.load.Readings;
import cn.mingchu.jobs.kitchen.KitchenRecords;
import cn.mingchu.jobs.kitchen.judge.ClosedChunk;
import cn.mingchu.jobs.kitchen.judge.ClosedChunkForm;
import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceMemory;
import cn.mingchu.jobs.kitchen.judge.DeviceMemoryForm;
import cn.mingchu.jobs.kitchen.judge.PlainDossier;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * What a device takes whose history is full, as it is after two days; no run of a benchmark lasts
 * so long that 100,000 devices have one.
 *
 * @param bytes as a checkpoint has it
 * @param writeNanos CPU of one thread to write it, as the heap does in each checkpoint
 */
record TwoDays(double bytes, double writeNanos) {

  /** One of each kind. */
  private static final int DEVICES = 8;

  private static final int REPEATS = 300;

  static TwoDays measure(long seed) throws IOException {
    DeviceJudge judge =
        new DeviceJudge(new RuleDesk(new RuleBook(RuleCatalogue.load(), List.of()), Set.of()));
    Readings readings = new Readings(DEVICES, seed);
    List<DeviceMemory> memories = new ArrayList<>();
    List<PlainDossier> dossiers = new ArrayList<>();
    for (Device device : readings.devices()) {
      DeviceMemory memory = new DeviceMemory();
      PlainDossier dossier = new PlainDossier();
      judge.register(
          memory, dossier, KitchenRecords.profile(device), news -> {}, (reading, verdict) -> {});
      memories.add(memory);
      dossiers.add(dossier);
    }
    long rounds =
        Duration.ofDays(2).dividedBy(Duration.ofSeconds(Province.SECONDS_BETWEEN_READINGS));
    for (int round = 0; round < rounds; round++) {
      List<KitchenReading> all = readings.round(round);
      for (int number = 0; number < DEVICES; number++) {
        Reading reading = (Reading) KitchenRecords.reading(all.get(number), 0, 0);
        judge.observe(memories.get(number), dossiers.get(number), reading, news -> {});
      }
    }
    List<List<ClosedChunk>> histories = new ArrayList<>();
    for (PlainDossier dossier : dossiers) {
      List<ClosedChunk> history = new ArrayList<>(); // as state has it
      dossier.chunkStarts().forEach(from -> history.add(ClosedChunk.of(dossier.chunk(from))));
      histories.add(history);
    }
    write(memories, histories); // until it is compiled
    return write(memories, histories);
  }

  private static TwoDays write(List<DeviceMemory> memories, List<List<ClosedChunk>> histories)
      throws IOException {
    DeviceMemoryForm memoryForm = new DeviceMemoryForm();
    ClosedChunkForm chunkForm = new ClosedChunkForm();
    DataOutputSerializer out = new DataOutputSerializer(1 << 16);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long bytes = 0;
    long start = threads.getCurrentThreadCpuTime();
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      for (int number = 0; number < DEVICES; number++) {
        out.clear();
        memoryForm.write(memories.get(number), out);
        for (ClosedChunk chunk : histories.get(number)) {
          chunkForm.write(chunk, out);
        }
        bytes += out.length();
      }
    }
    double written = (double) REPEATS * DEVICES;
    return new TwoDays(bytes / written, (threads.getCurrentThreadCpuTime() - start) / written);
  }
}
