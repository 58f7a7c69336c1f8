package cn.mingchu.gateway.http;

import cn.mingchu.gateway.answer.Outcome;
import cn.mingchu.gateway.event.StrictJson;
import cn.mingchu.gateway.intake.Delivery;
import cn.mingchu.gateway.intake.InputTopic;
import cn.mingchu.gateway.intake.InputTopics;
import cn.mingchu.gateway.intake.Intake;
import cn.mingchu.gateway.intake.Sender;
import cn.mingchu.gateway.key.ApiKey;
import cn.mingchu.gateway.key.Scope;
import cn.mingchu.schemas.event.RejectReason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /v1/{topic}}: one event, or one a line, answered line by line.
 *
 * <p>A single event's status says what became of it. A delivery of lines is answered with 200, or
 * with 503 if any line is not known to be stored; the receipt tells of each line either way.
 */
@RestController
final class EventController {

  private static final Duration BROKER_PAUSE = Duration.ofSeconds(5);

  private final InputTopics topics;
  private final Intake intake;
  private final Quota quota;
  private final BodyMemory memory;
  private final Door door;
  private final ArrivalTimes arrivals;

  EventController(
      InputTopics topics,
      Intake intake,
      Quota quota,
      BodyMemory memory,
      Door door,
      ArrivalTimes arrivals) {
    this.topics = topics;
    this.intake = intake;
    this.quota = quota;
    this.memory = memory;
    this.door = door;
    this.arrivals = arrivals;
  }

  @PostMapping("/v1/{topic}")
  CompletableFuture<ResponseEntity<Receipt>> deliver(
      @PathVariable String topic, ApiKey key, HttpServletRequest request) throws IOException {
    InputTopic<?> input =
        topics
            .find(topic)
            .orElseThrow(
                () -> new HttpProblem(HttpStatus.NOT_FOUND, "no topic " + topic + " is open"));
    door.admit(key, Scope.EVENTS);
    MediaTypes media = MediaTypes.of(request);

    BodyMemory.Body body = memory.read(request);
    boolean answering = false;
    try {
      EventLines lines = new EventLines(body.bytes());
      boolean several = media == MediaTypes.LINES || lines.looksLikeSeveral();
      int count = lines.count();
      admit(key, several ? count : Math.min(1, count));
      List<byte[]> events = several ? lines.split() : List.of(body.bytes());
      CompletableFuture<ResponseEntity<Receipt>> answer =
          deliver(input, events, new KeySender(key), arrivals.of(request, events.size()))
              .thenApply(outcomes -> several ? ofSeveral(outcomes) : ofOne(outcomes.get(0)))
              .whenComplete((receipt, problem) -> body.close());
      answering = true;
      return answer;
    } finally {
      if (!answering) {
        body.close();
      }
    }
  }

  private void admit(ApiKey key, int events) {
    if (events == 0) {
      throw new HttpProblem(HttpStatus.BAD_REQUEST, "the body is empty");
    }
    quota.take(key, events);
  }

  private CompletableFuture<List<Outcome>> deliver(
      InputTopic<?> input, List<byte[]> events, Sender sender, List<Instant> arrived) {
    List<CompletableFuture<Outcome>> outcomes = new ArrayList<>(events.size());
    Outcome.Unavailable notTried = null;
    for (int i = 0; i < events.size(); i++) {
      byte[] event = events.get(i);
      CompletableFuture<Outcome> outcome =
          notTried != null
              ? CompletableFuture.completedFuture(notTried)
              : intake.deliver(
                  input,
                  new Delivery(
                      ByteBuffer.wrap(event),
                      () -> StrictJson.read(event),
                      sender,
                      arrived.get(i)));
      outcomes.add(outcome);
      // Handing a record to a producer that cannot take it costs a second: not for every line.
      if (notTried == null
          && outcome.isDone()
          && outcome.join() instanceof Outcome.Unavailable first) {
        notTried =
            new Outcome.Unavailable(
                null,
                "not tried, as line %d could not be taken: %s"
                    .formatted(outcomes.size(), first.sentence()));
      }
    }
    return CompletableFuture.allOf(outcomes.toArray(CompletableFuture<?>[]::new))
        .thenApply(all -> outcomes.stream().map(CompletableFuture::join).toList());
  }

  private static ResponseEntity<Receipt> ofSeveral(List<Outcome> outcomes) {
    Receipt receipt = Receipt.of(outcomes);
    return receipt.unavailable() > 0 ? unavailable(receipt) : ResponseEntity.ok(receipt);
  }

  private static ResponseEntity<Receipt> ofOne(Outcome outcome) {
    Receipt receipt = Receipt.of(List.of(outcome));
    if (outcome instanceof Outcome.Unavailable) {
      return unavailable(receipt);
    }
    if (outcome instanceof Outcome.Refused refused) {
      return ResponseEntity.status(status(refused.refusal().reason())).body(receipt);
    }
    return ResponseEntity.ok(receipt);
  }

  private static HttpStatus status(RejectReason reason) {
    return switch (reason) {
      case MALFORMED -> HttpStatus.BAD_REQUEST;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  private static ResponseEntity<Receipt> unavailable(Receipt receipt) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, HttpProblem.seconds(BROKER_PAUSE))
        .body(receipt);
  }
}
