package cn.mingchu.connectors.influxdb;

import java.util.List;

/** Sends a batch of points, and returns when it is known what became of them. */
interface LineWriter extends AutoCloseable {

  /** Never throws for what a server or a network may do. */
  WriteAnswer write(String policy, List<String> lines);

  /** Ends a call that is under way. */
  @Override
  void close();
}
