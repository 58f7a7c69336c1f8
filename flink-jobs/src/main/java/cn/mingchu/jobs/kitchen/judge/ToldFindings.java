package cn.mingchu.jobs.kitchen.judge;

import org.jspecify.annotations.Nullable;

/** What was told of one device, and may still have to be told otherwise. */
public interface ToldFindings {

  /** What was told, in any order; dropping some meanwhile MUST be possible. */
  Iterable<Told> told();

  /** What was told of an episode; null where nothing was. */
  @Nullable Told told(String findingId);

  void keep(Told told);

  void dropTold(String findingId);
}
