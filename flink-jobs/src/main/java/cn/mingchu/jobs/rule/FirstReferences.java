package cn.mingchu.jobs.rule;

import java.io.Serializable;

/** The reference data that a job knows from its first event on. */
public record FirstReferences(FirstRecords settings, FirstRecords calendar)
    implements Serializable {

  /** None. */
  public static final FirstReferences NONE =
      new FirstReferences(FirstRecords.NONE, FirstRecords.NONE);
}
