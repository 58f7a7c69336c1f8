package cn.mingchu.jobs.kitchen.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A dossier in plain memory, for whoever judges without Flink. */
public final class PlainDossier implements Dossier {

  private final TreeMap<Long, Chunk> chunks = new TreeMap<>();
  private final Map<String, Told> told = new HashMap<>();
  private final LearnedDossier learned = new PlainLearnedDossier();

  @Override
  public Iterable<Long> chunkStarts() {
    return List.copyOf(chunks.keySet());
  }

  @Override
  public Chunk chunk(long from) {
    return Objects.requireNonNull(chunks.get(from));
  }

  @Override
  public void keep(Chunk chunk) {
    chunks.put(chunk.from(), chunk);
  }

  @Override
  public void dropChunk(long from) {
    chunks.remove(from);
  }

  @Override
  public Iterable<Told> told() {
    return new ArrayList<>(told.values());
  }

  @Override
  public @Nullable Told told(String findingId) {
    return told.get(findingId);
  }

  @Override
  public void keep(Told one) {
    told.put(one.finding().findingId(), one);
  }

  @Override
  public void dropTold(String findingId) {
    told.remove(findingId);
  }

  @Override
  public LearnedDossier learned() {
    return learned;
  }
}
