package cn.mingchu.benchmarks.faults;

import cn.mingchu.benchmarks.load.KafkaFill;

/** What a trial sends, round after round. */
interface Round {

  /** Sends the next one; how many events it had, and 0 where there is no more. */
  int send(KafkaFill fill);

  /** Whether what is left MUST be sent when no process dies any more. */
  boolean isPartOfAWhole();
}
