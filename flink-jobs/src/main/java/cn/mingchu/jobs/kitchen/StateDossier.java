package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.judge.Chunk;
import cn.mingchu.jobs.kitchen.judge.ClosedChunk;
import cn.mingchu.jobs.kitchen.judge.ClosedChunkForm;
import cn.mingchu.jobs.kitchen.judge.Dossier;
import cn.mingchu.jobs.kitchen.judge.LearnedDossier;
import cn.mingchu.jobs.kitchen.judge.Told;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.jobs.runtime.StateMap;
import java.util.Objects;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/** The dossier of whichever device is being judged, in keyed state. */
final class StateDossier implements Dossier {

  private final StateMap<Long, ClosedChunk> chunks;
  private final StateToldFindings told;
  private final StateLearnedDossier learned;

  private StateDossier(
      StateMap<Long, ClosedChunk> chunks, StateToldFindings told, StateLearnedDossier learned) {
    this.chunks = chunks;
    this.told = told;
    this.learned = learned;
  }

  static StateDossier open(RuntimeContext context) {
    return new StateDossier(
        StateMap.open(
            context,
            "device-readings",
            Types.LONG,
            BinaryFormType.of(ClosedChunk.class, new ClosedChunkForm())),
        StateToldFindings.open(context),
        StateLearnedDossier.open(context));
  }

  @Override
  public Iterable<Long> chunkStarts() {
    return chunks.keys();
  }

  @Override
  public Chunk chunk(long from) {
    return Objects.requireNonNull(chunks.get(from)).open();
  }

  @Override
  public void keep(Chunk chunk) {
    chunks.put(chunk.from(), ClosedChunk.of(chunk));
  }

  @Override
  public void dropChunk(long from) {
    chunks.remove(from);
  }

  @Override
  public Iterable<Told> told() {
    return told.told();
  }

  @Override
  public @Nullable Told told(String findingId) {
    return told.told(findingId);
  }

  @Override
  public void keep(Told one) {
    told.keep(one);
  }

  @Override
  public void dropTold(String findingId) {
    told.dropTold(findingId);
  }

  @Override
  public LearnedDossier learned() {
    return learned;
  }

  void clear() {
    chunks.clear();
    told.clear();
    learned.clear();
  }
}
