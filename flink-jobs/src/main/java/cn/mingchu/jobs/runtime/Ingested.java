package cn.mingchu.jobs.runtime;

/** What came in through a gateway, at a moment of the gateway's clock. Knows nothing of Flink. */
public interface Ingested {

  /** When the gateway took it in, UTC milliseconds. */
  long ingestTime();
}
