package cn.mingchu.gateway.http;

import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.event.Arrival;
import cn.mingchu.gateway.key.ApiKey;
import cn.mingchu.gateway.key.Scope;
import cn.mingchu.gateway.limit.RateLimits;
import cn.mingchu.gateway.reference.ReferenceDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT} and {@code DELETE /v1/reference/{kind}/{id}}: schools, devices, rule settings. */
@RestController
final class ReferenceController {

  private static final Duration BROKER_PAUSE = Duration.ofSeconds(5);

  private final ReferenceDesk desk;
  private final RateLimits limits;
  private final BodyMemory memory;
  private final Door door;
  private final Clock clock;

  ReferenceController(
      ReferenceDesk desk, RateLimits limits, BodyMemory memory, Door door, Clock clock) {
    this.desk = desk;
    this.limits = limits;
    this.memory = memory;
    this.door = door;
    this.clock = clock;
  }

  /** Where a change is kept. */
  record Kept(String kind, String id, int partition, long offset) {}

  private interface Change {
    CompletableFuture<RecordMetadata> with(Arrival arrival) throws RefusedException;
  }

  @PutMapping("/v1/reference/{kind}/{id}")
  CompletableFuture<Kept> put(
      @PathVariable String kind, @PathVariable String id, ApiKey key, HttpServletRequest request)
      throws IOException {
    admit(kind, key);
    MediaTypes.requireJson(request);
    try (BodyMemory.Body body = memory.read(request)) {
      return change(
          kind, id, key, arrival -> desk.put(kind, id, body.bytes(), arrival, key.binding()));
    }
  }

  @DeleteMapping("/v1/reference/{kind}/{id}")
  CompletableFuture<Kept> erase(@PathVariable String kind, @PathVariable String id, ApiKey key) {
    admit(kind, key);
    return change(kind, id, key, arrival -> desk.erase(kind, id, arrival, key.binding()));
  }

  private void admit(String kind, ApiKey key) {
    if (!desk.hasKind(kind)) {
      throw new HttpProblem(HttpStatus.NOT_FOUND, "there is no reference data of kind " + kind);
    }
    door.admit(key, Scope.REFERENCE);
    Optional<Duration> wait = limits.take(key, 1);
    if (wait.isPresent()) {
      throw HttpProblem.later(
          HttpStatus.TOO_MANY_REQUESTS, "key " + key.id() + " is over its limit", wait.get());
    }
  }

  private CompletableFuture<Kept> change(String kind, String id, ApiKey key, Change change) {
    try {
      return change
          .with(new Arrival(clock.instant(), key.id()))
          .handle(
              (place, problem) -> {
                if (problem != null) {
                  throw unavailable(problem);
                }
                return new Kept(kind, id, place.partition(), place.offset());
              });
    } catch (RefusedException e) {
      throw refused(e.refusal());
    }
  }

  private static HttpProblem unavailable(Throwable problem) {
    Throwable cause =
        problem instanceof CompletionException && problem.getCause() != null
            ? problem.getCause()
            : problem;
    return HttpProblem.later(
        HttpStatus.SERVICE_UNAVAILABLE,
        "the change may not be stored, send it again: " + cause.getMessage(),
        BROKER_PAUSE);
  }

  private static HttpProblem refused(Refusal refusal) {
    return HttpProblem.of(status(refusal), refusal);
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal.reason()) {
      case MALFORMED -> HttpStatus.BAD_REQUEST;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case OTHER_REASON -> HttpStatus.CONFLICT;
      case UNKNOWN_SUBJECT ->
          refusal.field() == null ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }
}
