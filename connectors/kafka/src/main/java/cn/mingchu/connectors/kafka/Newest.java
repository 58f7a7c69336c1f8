package cn.mingchu.connectors.kafka;

import java.util.List;

/**
 * What a compacted topic held at a moment.
 *
 * @param records the newest of each key, in the order in which they were written
 * @param end the offset behind all that was read; what comes from there on is news
 */
public record Newest<T>(List<T> records, long end) {

  public Newest {
    records = List.copyOf(records);
  }
}
