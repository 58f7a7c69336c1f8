package cn.mingchu.connectors.kafka;

import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.wire.RejectedBytes;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that a job sets aside, with its original bytes: what becomes a {@link Reject} on its
 * topic.
 *
 * @param reason why, in one word
 * @param detail why, in a sentence that names field and value
 * @param topic the topic it came from, by its name in Kafka
 * @param partition the partition it came from, or null where that is no longer known
 * @param offset its offset there, or null where that is no longer known
 * @param arrivedAt when the broker took it in, UTC milliseconds
 * @param subjectId device, lot or school, or null where the record could not be read that far
 * @param eventTime when it happened, UTC milliseconds, or null where it could not be read
 * @param ingestTime when the gateway took it in, UTC milliseconds, or null where it could not be
 *     read
 * @param original the bytes as they were on the topic, as far as a reject keeps them
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record SetAside(
    RejectReason reason,
    String detail,
    String topic,
    @Nullable Integer partition,
    @Nullable Long offset,
    long arrivedAt,
    @Nullable String subjectId,
    @Nullable Long eventTime,
    @Nullable Long ingestTime,
    byte[] original) {

  public SetAside {
    original = RejectedBytes.kept(original);
  }

  /**
   * As it stands on the topic of rejects.
   *
   * @param component the job that set it aside
   */
  public Reject toReject(String component) {
    return Reject.newBuilder()
        .setRejectedTime(Instant.ofEpochMilli(arrivedAt))
        .setComponent(component)
        .setReason(reason)
        .setDetail(detail)
        .setTopic(topic)
        .setPartition(partition)
        .setOffset(offset)
        .setSubjectId(subjectId)
        .setEventTime(eventTime == null ? null : Instant.ofEpochMilli(eventTime))
        .setIngestTime(ingestTime == null ? null : Instant.ofEpochMilli(ingestTime))
        .setOriginal(ByteBuffer.wrap(original))
        .build();
  }
}
