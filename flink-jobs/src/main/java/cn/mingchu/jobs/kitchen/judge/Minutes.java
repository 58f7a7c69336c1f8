package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the minutes of a device from its history, in order. */
final class Minutes {

  private final DeviceMemory memory;
  private final DeviceProfile device;
  private final Dossier dossier;

  Minutes(DeviceMemory memory, DeviceProfile device, Dossier dossier) {
    this.memory = memory;
    this.device = device;
    this.dossier = dossier;
  }

  /**
   * The minutes of a stretch of time in which a quantity was measured, as far as the history goes
   * back.
   *
   * @param from the beginning of a minute, UTC milliseconds
   * @param until the beginning of the first minute after the stretch
   */
  List<Minute> between(long from, long until, Quantity quantity) {
    Stretch stretch = new Stretch(from, until);
    for (Chunk chunk : chunks(from, until)) {
      chunk.readings().forEach(quantity, stretch);
    }
    return stretch.minutes();
  }

  /** The chunks that may hold readings of the stretch, in order. */
  private List<Chunk> chunks(long from, long until) {
    Chunk open = memory.history();
    if (from >= open.from()) {
      return List.of(open);
    }
    Long first = null;
    List<Long> starts = new ArrayList<>();
    for (long start : dossier.chunkStarts()) {
      if (start > from && start < until) {
        starts.add(start);
      } else if (start <= from && (first == null || start > first)) {
        first = start;
      }
    }
    if (first != null) { // else the history does not go back so far
      starts.add(first);
    }
    Collections.sort(starts);
    List<Chunk> chunks = new ArrayList<>();
    for (long start : starts) {
      chunks.add(dossier.chunk(start));
    }
    if (open.from() < until) {
      chunks.add(open);
    }
    return chunks;
  }

  /** Keeps the last reading of each minute. */
  private final class Stretch implements PackedReadings.Measurement {

    private final long from;
    private final long until;
    private final List<Minute> minutes = new ArrayList<>();
    private @Nullable Minute last;

    Stretch(long from, long until) {
      this.from = from;
      this.until = until;
    }

    @Override
    public void take(long eventTime, long ingestTime, int hundredths) {
      if (eventTime >= from && eventTime < until && device.counts(eventTime)) {
        if (last != null && !last.isOf(eventTime)) {
          minutes.add(last);
        }
        last = new Minute(eventTime, ingestTime, hundredths);
      }
    }

    List<Minute> minutes() {
      if (last != null) {
        minutes.add(last);
      }
      return minutes;
    }
  }
}
