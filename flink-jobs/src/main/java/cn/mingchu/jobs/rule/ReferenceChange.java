package cn.mingchu.jobs.rule;

import org.jspecify.annotations.Nullable;

/** Reference data that concerns everything that a job judges was made, changed or taken back. */
public sealed interface ReferenceChange extends Notice permits SettingChange, PeriodChange {

  /** Under which it is known. */
  String id();

  /** The record in single-object encoding; null when it was taken back. */
  byte @Nullable [] record();

  /** Its place on its topic. */
  long offset();
}
