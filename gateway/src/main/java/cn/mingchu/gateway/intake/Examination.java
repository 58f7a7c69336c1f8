package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.event.Arrival;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.wire.RejectedBytes;
import java.time.Duration;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Examines one delivery step by step, and remembers how far it came for the one who asks why. */
final class Examination<T extends SpecificRecord> {

  private static final String COMPONENT = "gateway";
  private static final int MAX_ID = 64;

  private final InputTopic<T> input;
  private final Delivery delivery;
  private @Nullable ObjectNode json;
  private @Nullable EventHeader header;
  private @Nullable Subject subject;

  Examination(InputTopic<T> input, Delivery delivery) {
    this.input = input;
    this.delivery = delivery;
  }

  /**
   * The event, if all but its times is as it should be.
   *
   * @throws RefusedException at the first thing that is not
   */
  T event() throws RefusedException {
    ObjectNode read = delivery.content().read();
    json = read;
    Arrival arrival = new Arrival(delivery.ingestTime(), delivery.sender().source());
    T event = input.read(read, arrival);
    EventHeader stamped = input.header(event);
    header = stamped;
    Subject about = input.rules().subject(event);
    subject = about;
    if (!delivery.sender().speaksFor(about)) {
      throw new RefusedException(
          RejectReason.FORBIDDEN,
          input.rules().subjectField(),
          delivery.sender().source() + " may not speak for " + about.id());
    }
    stamped.put("schoolId", about.schoolId());
    stamped.put("regionCode", about.regionCode());
    input.rules().check(event);
    return event;
  }

  /** Whether the event's times are as they should be. */
  void checkTimes(T event) throws RefusedException {
    Duration clockAhead = Objects.requireNonNull(subject, "not examined").clockAhead();
    EventTimes.check(input.header(event), clockAhead, input.rules().lateness());
  }

  /** The event's id as the sender wrote it; null if it could not be read. */
  @Nullable String eventId() {
    return text("eventId");
  }

  /** What is set aside if the event is refused. */
  Reject reject(Refusal refusal) {
    EventHeader readHeader = header;
    Subject readSubject = subject;
    return reject(input.topic(), delivery, refusal)
        .setSchoolId(readSubject == null ? null : readSubject.schoolId())
        .setSubjectId(readSubject == null ? text(input.rules().subjectField()) : readSubject.id())
        .setEventTime(readHeader == null ? null : readHeader.getEventTime())
        .build();
  }

  /** What is set aside of a delivery of which nothing but its bytes is known. */
  static Reject.Builder reject(Topic<?> topic, Delivery delivery, Refusal refusal) {
    return Reject.newBuilder()
        .setRejectedTime(delivery.ingestTime())
        .setComponent(COMPONENT)
        .setReason(refusal.reason())
        .setDetail(refusal.sentence())
        .setField(refusal.field())
        .setTopic(topic.name())
        .setSource(delivery.sender().source())
        .setIngestTime(delivery.ingestTime())
        .setOriginal(RejectedBytes.kept(delivery.original()));
  }

  private @Nullable String text(String field) {
    JsonNode value = json == null ? null : json.get(field);
    return value != null && value.isString() && value.stringValue().length() <= MAX_ID
        ? value.stringValue()
        : null;
  }
}
