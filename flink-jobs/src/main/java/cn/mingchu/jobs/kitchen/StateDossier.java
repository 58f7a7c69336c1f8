package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.judge.Chunk;
import cn.mingchu.jobs.kitchen.judge.ChunkForm;
import cn.mingchu.jobs.kitchen.judge.Dossier;
import cn.mingchu.jobs.kitchen.judge.Told;
import cn.mingchu.jobs.kitchen.judge.ToldForm;
import cn.mingchu.jobs.runtime.BinaryFormType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.FlinkRuntimeException;
import org.jspecify.annotations.Nullable;

/** The dossier of whichever device is being judged, in keyed state. */
final class StateDossier implements Dossier {

  private final MapState<Long, Chunk> chunks;
  private final MapState<String, Told> told;

  private StateDossier(MapState<Long, Chunk> chunks, MapState<String, Told> told) {
    this.chunks = chunks;
    this.told = told;
  }

  static StateDossier open(RuntimeContext context) {
    return new StateDossier(
        context.getMapState(
            new MapStateDescriptor<>(
                "device-readings", Types.LONG, BinaryFormType.of(Chunk.class, new ChunkForm()))),
        context.getMapState(
            new MapStateDescriptor<>(
                "told-findings", Types.STRING, BinaryFormType.of(Told.class, new ToldForm()))));
  }

  @Override
  public Iterable<Long> chunkStarts() {
    return ask(() -> listOf(chunks.keys()));
  }

  @Override
  public Chunk chunk(long from) {
    return ask(() -> Objects.requireNonNull(chunks.get(from)));
  }

  @Override
  public void keep(Chunk chunk) {
    change(() -> chunks.put(chunk.from(), chunk));
  }

  @Override
  public void dropChunk(long from) {
    change(() -> chunks.remove(from));
  }

  @Override
  public Iterable<Told> told() {
    return ask(() -> listOf(told.values()));
  }

  @Override
  public @Nullable Told told(String findingId) {
    try {
      return told.get(findingId);
    } catch (Exception e) {
      throw unreachable(e);
    }
  }

  @Override
  public void keep(Told one) {
    change(() -> told.put(one.finding().findingId(), one));
  }

  @Override
  public void dropTold(String findingId) {
    change(() -> told.remove(findingId));
  }

  void clear() {
    chunks.clear();
    told.clear();
  }

  /** A change of state; Flink declares that it may fail in any way. */
  private interface Change {
    void run() throws Exception;
  }

  private static <T> T ask(Callable<T> question) {
    try {
      return question.call();
    } catch (Exception e) {
      throw unreachable(e);
    }
  }

  private static void change(Change change) {
    try {
      change.run();
    } catch (Exception e) {
      throw unreachable(e);
    }
  }

  private static FlinkRuntimeException unreachable(Exception cause) {
    return new FlinkRuntimeException("the dossier of a device cannot be reached", cause);
  }

  /** A copy, as state MUST NOT be changed while it is being gone through. */
  private static <T> List<T> listOf(Iterable<T> items) {
    List<T> list = new ArrayList<>();
    items.forEach(list::add);
    return list;
  }
}
