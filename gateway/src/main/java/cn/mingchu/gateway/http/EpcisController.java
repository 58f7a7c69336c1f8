package cn.mingchu.gateway.http;

import cn.mingchu.connectors.epcis.document.DocumentFormat;
import cn.mingchu.gateway.answer.Outcome;
import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.epcis.Capture;
import cn.mingchu.gateway.epcis.CaptureDocument;
import cn.mingchu.gateway.epcis.Captured;
import cn.mingchu.gateway.epcis.EventIndex;
import cn.mingchu.gateway.epcis.EventQuery;
import cn.mingchu.gateway.epcis.QueryDocument;
import cn.mingchu.gateway.epcis.ToldEvent;
import cn.mingchu.gateway.intake.Delivery;
import cn.mingchu.gateway.intake.Intake;
import cn.mingchu.gateway.key.ApiKey;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.key.Scope;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topics;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * {@code POST /epcis/capture} and {@code GET /epcis/events}: the supply chain in its own standard.
 *
 * <p>A document is taken as a whole or, where the sender asks for it with {@code
 * GS1-Capture-Error-Behaviour: proceed}, without what is wrong in it.
 */
@RestController
final class EpcisController {

  private static final String EVENTS = "/epcis/events";
  private static final String PARTY = "partyId";
  private static final String ERROR_BEHAVIOUR = "GS1-Capture-Error-Behaviour";
  private static final String LINKED_DATA = "application/ld+json";
  private static final Duration BROKER_PAUSE = Duration.ofSeconds(5);
  private static final Duration START = Duration.ofSeconds(2);

  private final Capture capture;
  private final Intake intake;
  private final EventIndex index;
  private final BooleanSupplier indexed;
  private final Quota quota;
  private final BodyMemory memory;
  private final Door door;
  private final Clock clock;

  /**
   * @param indexed whether {@code index} knows all that was told before the gateway started
   */
  EpcisController(
      Capture capture,
      Intake intake,
      EventIndex index,
      BooleanSupplier indexed,
      Quota quota,
      BodyMemory memory,
      Door door,
      Clock clock) {
    this.capture = capture;
    this.intake = intake;
    this.index = index;
    this.indexed = indexed;
    this.quota = quota;
    this.memory = memory;
    this.door = door;
    this.clock = clock;
  }

  @PostMapping(
      path = "/epcis/capture",
      produces = {MediaType.APPLICATION_JSON_VALUE, LINKED_DATA})
  CompletableFuture<ResponseEntity<CaptureReceipt>> capture(ApiKey key, HttpServletRequest request)
      throws IOException {
    door.admit(key, Scope.EVENTS);
    DocumentFormat format = MediaTypes.epcis(request);
    boolean proceed = proceed(request);
    String partyId = party(key.binding(), request);
    BodyMemory.Body body = memory.read(request);
    boolean answering = false;
    try {
      CompletableFuture<ResponseEntity<CaptureReceipt>> answer =
          capture(key, format, body.bytes(), partyId, proceed)
              .whenComplete((receipt, problem) -> body.close());
      answering = true;
      return answer;
    } finally {
      if (!answering) {
        body.close();
      }
    }
  }

  private CompletableFuture<ResponseEntity<CaptureReceipt>> capture(
      ApiKey key, DocumentFormat format, byte[] bytes, String partyId, boolean proceed) {
    Delivery delivery =
        new Delivery(
            ByteBuffer.wrap(bytes),
            () -> {
              throw new IllegalStateException("a document of EPCIS is no object of one topic");
            },
            new KeySender(key),
            clock.instant());
    CaptureDocument document = CaptureDocument.read(format, bytes);
    quota.take(key, Math.max(1, document.events().size()));
    List<EpcisProblem> problems = new ArrayList<>();
    document.refused().forEach(refused -> problems.add(EpcisProblem.of(refused)));
    List<ToldEvent> sound = new ArrayList<>();
    for (ToldEvent told : document.events()) {
      try {
        capture.check(told, partyId, delivery);
        sound.add(told);
      } catch (RefusedException e) {
        problems.add(EpcisProblem.of(told.number(), e.refusal()));
      }
    }
    return problems.isEmpty() || proceed
        ? taken(sound, problems, partyId, delivery)
        : refused(delivery, problems.get(0));
  }

  private CompletableFuture<ResponseEntity<CaptureReceipt>> refused(
      Delivery delivery, EpcisProblem problem) {
    return intake
        .refuse(Topics.EPCIS_EVENTS, delivery, problem.refusal())
        .thenApply(
            outcome -> {
              throw outcome instanceof Outcome.Unavailable unavailable
                  ? HttpProblem.later(
                      HttpStatus.SERVICE_UNAVAILABLE, unavailable.sentence(), BROKER_PAUSE)
                  : problem.answer();
            });
  }

  private CompletableFuture<ResponseEntity<CaptureReceipt>> taken(
      List<ToldEvent> sound, List<EpcisProblem> problems, String partyId, Delivery delivery) {
    List<CompletableFuture<Captured>> taken = capture.take(sound, partyId, delivery);
    List<CompletableFuture<Outcome>> refused =
        problems.stream()
            .map(problem -> intake.refuse(Topics.EPCIS_EVENTS, delivery, problem.refusal()))
            .toList();
    List<CompletableFuture<?>> all = new ArrayList<>(taken);
    all.addAll(refused);
    return CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
        .thenApply(
            done -> {
              List<Captured> captured = taken.stream().map(CompletableFuture::join).toList();
              boolean stored =
                  captured.stream().allMatch(Captured::isStored)
                      && refused.stream()
                          .noneMatch(each -> each.join() instanceof Outcome.Unavailable);
              return answer(CaptureReceipt.of(captured, problems), stored);
            });
  }

  private static ResponseEntity<CaptureReceipt> answer(CaptureReceipt receipt, boolean stored) {
    return stored
        ? ResponseEntity.accepted().body(receipt)
        : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
            .header(HttpHeaders.RETRY_AFTER, HttpProblem.seconds(BROKER_PAUSE))
            .body(receipt);
  }

  @GetMapping(
      path = EVENTS,
      produces = {MediaType.APPLICATION_JSON_VALUE, LINKED_DATA})
  ResponseEntity<byte[]> events(ApiKey key, HttpServletRequest request) {
    door.admit(key, Scope.EVENTS);
    if (!indexed.getAsBoolean()) {
      throw HttpProblem.later(
          HttpStatus.SERVICE_UNAVAILABLE,
          "the gateway is still reading what was told before",
          START);
    }
    quota.take(key, 1);
    EventQuery query;
    try {
      query = EventQuery.of(parameters(request));
    } catch (RefusedException e) {
      throw HttpProblem.of(HttpStatus.BAD_REQUEST, e.refusal());
    }
    Binding binding = key.binding();
    EventIndex.Page page =
        index.page(
            query, partyId -> binding.coversSupplier(partyId) || binding.coversEverySchool());
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header("GS1-EPCIS-Version", "2.0.0");
    if (page.nextToken() != null) {
      answer.header(HttpHeaders.LINK, next(request, page.nextToken()));
    }
    return answer.body(QueryDocument.of(page.contents(), clock.instant()));
  }

  private static String next(HttpServletRequest request, String token) {
    String query =
        UriComponentsBuilder.newInstance()
            .query(request.getQueryString())
            .replaceQueryParam("nextPageToken", token)
            .build(true)
            .toUriString();
    return "<" + EVENTS + query + ">; rel=\"next\"";
  }

  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    Map<String, List<String>> parameters = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    return parameters;
  }

  private static boolean proceed(HttpServletRequest request) {
    String behaviour = request.getHeader(ERROR_BEHAVIOUR);
    if (behaviour == null || behaviour.equals("rollback")) {
      return false;
    }
    if (behaviour.equals("proceed")) {
      return true;
    }
    throw new HttpProblem(
        HttpStatus.BAD_REQUEST,
        ERROR_BEHAVIOUR + " must be rollback or proceed, was " + Checks.quote(behaviour));
  }

  /** Who tells: the one supplier of the key, or the one that the request names. */
  private static String party(Binding binding, HttpServletRequest request) {
    String named = request.getParameter(PARTY);
    if (named == null) {
      return binding
          .onlySupplier()
          .orElseThrow(
              () ->
                  HttpProblem.of(
                      HttpStatus.BAD_REQUEST,
                      Refusal.of(
                          RejectReason.MALFORMED,
                          PARTY,
                          "partyId is missing, and the key is not bound to one supplier")));
    }
    try {
      Checks.id(PARTY, named);
    } catch (RefusedException e) {
      throw HttpProblem.of(HttpStatus.BAD_REQUEST, e.refusal());
    }
    if (!binding.coversSupplier(named)) {
      throw HttpProblem.of(
          HttpStatus.FORBIDDEN,
          Refusal.of(RejectReason.FORBIDDEN, PARTY, "the key may not speak for " + named));
    }
    return named;
  }
}
