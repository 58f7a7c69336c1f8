package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.Outcome;
import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.broker.Publisher;
import cn.mingchu.gateway.once.EventIds;
import cn.mingchu.gateway.once.EventKey;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in: whatever arrives, over whichever edge, is examined, taken once, or set aside.
 *
 * <p>Nothing is answered as taken or refused before the broker has the event or its reject. Safe
 * for use by many threads.
 */
public final class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Publisher publisher;
  private final EventIds ids;
  private final IntakeMetrics metrics;

  /** An intake that writes through {@code publisher}. */
  public Intake(Publisher publisher, EventIds ids, IntakeMetrics metrics) {
    this.publisher = publisher;
    this.ids = ids;
    this.metrics = metrics;
  }

  /** Takes or refuses one event. The future never fails. */
  public <T extends SpecificRecord> CompletableFuture<Outcome> deliver(
      InputTopic<T> input, Delivery delivery) {
    Examination<T> examination = new Examination<>(input, delivery);
    CompletableFuture<Outcome> outcome;
    try {
      outcome = examined(input, examination);
    } catch (RuntimeException e) {
      LOG.error("an event for {} cannot be judged", input.topic(), e);
      outcome =
          CompletableFuture.completedFuture(
              new Outcome.Unavailable(
                  examination.eventId(), "the event cannot be judged now: " + e.getMessage()));
    }
    return outcome.whenComplete((known, problem) -> metrics.count(input.topic(), known));
  }

  /**
   * Takes a record that was examined elsewhere, once. The future never fails.
   *
   * @param event starts with its header
   */
  public <T extends SpecificRecord> CompletableFuture<Outcome> keep(Topic<T> topic, T event) {
    EventHeader header = (EventHeader) event.get(0);
    EventKey key = new EventKey(topic.key(event), header.getEventId());
    return ids.once(key, topic, () -> publisher.publish(topic, event))
        .whenComplete((known, problem) -> metrics.count(topic, known));
  }

  /**
   * Sets aside what could not be read as a record of {@code topic}. The future never fails.
   *
   * @param delivery its content is not read
   */
  public CompletableFuture<Outcome> refuse(Topic<?> topic, Delivery delivery, Refusal refusal) {
    return setAside(null, Examination.reject(topic, delivery, refusal).build(), refusal)
        .whenComplete((known, problem) -> metrics.count(topic, known));
  }

  private <T extends SpecificRecord> CompletableFuture<Outcome> examined(
      InputTopic<T> input, Examination<T> examination) {
    try {
      T event = examination.event();
      EventKey key = input.key(event);
      try {
        examination.checkTimes(event);
      } catch (RefusedException e) {
        if (ids.isKnown(key)) {
          // The late repeat of what was taken in time says nothing about the sender's clock.
          return CompletableFuture.completedFuture(new Outcome.Duplicate(key.eventId()));
        }
        throw e;
      }
      return ids.once(key, input.topic(), () -> publisher.publish(input.topic(), event));
    } catch (RefusedException e) {
      return refused(examination, e.refusal());
    }
  }

  private CompletableFuture<Outcome> refused(Examination<?> examination, Refusal refusal) {
    return setAside(examination.eventId(), examination.reject(refusal), refusal);
  }

  private CompletableFuture<Outcome> setAside(
      @Nullable String eventId, Reject reject, Refusal refusal) {
    return publisher
        .publish(Topics.REJECTS, reject)
        .handle(
            (written, problem) ->
                problem == null
                    ? new Outcome.Refused(eventId, refusal)
                    : new Outcome.Unavailable(
                        eventId, "the refusal could not be recorded: " + problem.getMessage()));
  }
}
