package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A paper of the supply chain, as it arrives at our gateway.
 *
 * @param topic where it belongs
 * @param header the record's own; it is taken in when it arrives
 * @param senderId who wrote it: a school, a supplier or an office
 * @param number counts the papers of a run, in the order in which they were written
 */
public record SimulatedPaper(
    Topic<?> topic, EventHeader header, SpecificRecord record, String senderId, long number) {

  /** All topics that papers belong to. */
  public static final List<Topic<?>> TOPICS =
      List.of(
          Topics.SUPPLY_STEPS,
          Topics.DELIVERIES,
          Topics.STOCK_MOVEMENTS,
          Topics.MENUS,
          Topics.MEALS,
          Topics.DUTY_RECORDS,
          Topics.RECALLS,
          Topics.REFERENCE_PRICES);

  static final Comparator<SimulatedPaper> FIRST_COME =
      Comparator.comparing(SimulatedPaper::arrivalTime).thenComparingLong(SimulatedPaper::number);

  /** When it arrives, by a true clock. */
  public Instant arrivalTime() {
    return header.getIngestTime();
  }

  /** The JSON that the gateway takes, on one line. */
  public String toJson() {
    return PaperJson.of(header, record);
  }
}
