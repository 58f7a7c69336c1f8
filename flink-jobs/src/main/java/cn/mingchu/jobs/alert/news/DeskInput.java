package cn.mingchu.jobs.alert.news;

import cn.mingchu.jobs.runtime.Ingested;

/** What concerns the alerts of one desk: of a school, or of what else findings are about. */
public sealed interface DeskInput extends Ingested permits FindingNews, Doing, FarCause {

  /** Whose alerts it concerns. */
  String deskId();
}
