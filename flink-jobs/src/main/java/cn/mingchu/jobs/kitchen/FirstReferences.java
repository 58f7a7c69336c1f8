package cn.mingchu.jobs.kitchen;

import java.io.Serializable;

/** The reference data for all devices that a job knows from its first event on. */
record FirstReferences(FirstRecords settings, FirstRecords calendar) implements Serializable {

  /** None. */
  static final FirstReferences NONE = new FirstReferences(FirstRecords.NONE, FirstRecords.NONE);
}
