package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.Outcome;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts what became of the events. */
public final class IntakeMetrics {

  private final MeterRegistry registry;

  /** Counts into {@code registry}. */
  public IntakeMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(Topic<?> topic, @Nullable Outcome outcome) {
    if (outcome instanceof Outcome.Accepted) {
      count(topic, "accepted");
    } else if (outcome instanceof Outcome.Duplicate) {
      count(topic, "duplicate");
    } else if (outcome instanceof Outcome.Refused refused) {
      count(topic, "refused");
      countRefusal(topic, refused.refusal().reason());
    } else {
      count(topic, "unavailable");
    }
  }

  private void count(Topic<?> topic, String outcome) {
    registry
        .counter("mingchu.gateway.events", "topic", topic.shortName(), "outcome", outcome)
        .increment();
  }

  private void countRefusal(Topic<?> topic, RejectReason reason) {
    registry
        .counter(
            "mingchu.gateway.refusals",
            "topic",
            topic.shortName(),
            "reason",
            reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .increment();
  }
}
