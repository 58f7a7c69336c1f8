package cn.mingchu.gateway.epcis;

import cn.mingchu.connectors.epcis.event.Circumstances;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.ErrorDeclaration;
import cn.mingchu.gateway.answer.Outcome;
import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.intake.Delivery;
import cn.mingchu.gateway.intake.EventTimes;
import cn.mingchu.gateway.intake.InputTopic;
import cn.mingchu.gateway.intake.InputTopics;
import cn.mingchu.gateway.intake.Intake;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the events that suppliers tell, and hands on the steps that they mean.
 *
 * <p>An event that is told again is kept once, and its step is asked for again, so that a sender
 * who got no answer may send all of it once more.
 */
public final class Capture {

  /** A record has to fit into a message of Kafka. */
  public static final int MOST_BYTES = 512 * 1024;

  private final Intake intake;
  private final InputTopic<?> steps;

  /** A capture whose steps go the way of all papers. */
  public Capture(Intake intake, InputTopics topics) {
    this.intake = intake;
    this.steps = topics.find(Topics.SUPPLY_STEPS.shortName()).orElseThrow();
  }

  /**
   * Looks at what the document's reader cannot know of an event.
   *
   * @throws RefusedException if the event lies in the future, or longer back than any is kept, or
   *     is too large
   */
  public void check(ToldEvent told, String partyId, Delivery delivery) throws RefusedException {
    int bytes = told.content().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw new RefusedException(
          Refusal.of(
              RejectReason.OUT_OF_RANGE,
              "an event may have %d bytes, this one has %d".formatted(MOST_BYTES, bytes)));
    }
    EventTimes.check(
        record(told, partyId, delivery).getHeader(),
        Duration.ZERO,
        Topics.EPCIS_EVENTS.retention());
  }

  /**
   * Takes events that {@link #check} has found sound. The futures never fail.
   *
   * <p>When the broker takes nothing, the rest is not tried: that costs a second a record.
   */
  public List<CompletableFuture<Captured>> take(
      List<ToldEvent> sound, String partyId, Delivery delivery) {
    List<CompletableFuture<Captured>> taken = new ArrayList<>(sound.size());
    boolean goesOn = true;
    for (ToldEvent told : sound) {
      CompletableFuture<Captured> next =
          goesOn ? take(told, partyId, delivery) : CompletableFuture.completedFuture(untried(told));
      taken.add(next);
      goesOn = goesOn && !(next.isDone() && !next.join().isStored());
    }
    return taken;
  }

  private static Captured untried(ToldEvent told) {
    Outcome outcome = new Outcome.Unavailable(null, "not tried, as one before could not be taken");
    return new Captured(told, outcome, null, "not tried");
  }

  private CompletableFuture<Captured> take(ToldEvent told, String partyId, Delivery delivery) {
    CompletableFuture<Outcome> kept =
        intake.keep(Topics.EPCIS_EVENTS, record(told, partyId, delivery));
    StepOf step = new StepReading(told.hash(), partyId).of(told.event());
    if (step instanceof StepOf.Paper paper) {
      Delivery written =
          new Delivery(delivery.original(), paper::paper, delivery.sender(), delivery.ingestTime());
      return kept.thenCombine(
          intake.deliver(steps, written),
          (event, outcome) -> new Captured(told, event, outcome, paper.kind().name()));
    }
    String why = ((StepOf.Nothing) step).sentence();
    return kept.thenApply(event -> new Captured(told, event, null, why));
  }

  private static cn.mingchu.schemas.event.EpcisEvent record(
      ToldEvent told, String partyId, Delivery delivery) {
    EpcisEvent event = told.event();
    Circumstances circumstances = event.circumstances();
    Instant eventTime = circumstances.eventTime().toInstant();
    Instant wrongSince = wrongSince(circumstances.errorDeclaration());
    Identities identities = Identities.of(event);
    String id = String.join(" ", "event", partyId, told.hash(), String.valueOf(wrongSince));
    return cn.mingchu.schemas.event.EpcisEvent.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(StepReading.id(id))
                .setEventTime(eventTime)
                .setRecordedTime(eventTime)
                .setIngestTime(delivery.ingestTime())
                .setSource(delivery.sender().source())
                .build())
        .setHash(told.hash())
        .setEventType(event.type().word())
        .setEventTime(eventTime)
        .setDeclaredWrongTime(wrongSince)
        .setBizStep(circumstances.bizStep())
        .setEpcs(identities.epcs())
        .setEpcClasses(identities.epcClasses())
        .setContent(told.content())
        .setPartyId(partyId)
        .build();
  }

  private static @Nullable Instant wrongSince(@Nullable ErrorDeclaration declaration) {
    return declaration == null ? null : declaration.declaredAt().toInstant();
  }
}
