package cn.mingchu.jobs.kitchen.judge;

/**
 * What is kept of one device beside its {@link DeviceMemory}, and looked at only when something is
 * told or a reading comes late: its closed chunks, and what was told of it.
 */
public interface Dossier extends ToldFindings {

  /** Where its closed chunks begin, in any order. */
  Iterable<Long> chunkStarts();

  /** The closed chunk that begins there, which MUST exist. */
  Chunk chunk(long from);

  /** Keeps a closed chunk; it replaces one that begins at the same moment. */
  void keep(Chunk chunk);

  void dropChunk(long from);

  /** What is kept for learning the device. */
  LearnedDossier learned();
}
