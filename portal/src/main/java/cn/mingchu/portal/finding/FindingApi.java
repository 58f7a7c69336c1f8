package cn.mingchu.portal.finding;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.finding.Findings.Change;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.event.FindingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /api/findings?scope=region:511702&status=open&since=2026-01-05T00:00:00Z&after=1207}.
 *
 * <p>Findings come in the order in which they changed. Who wants to follow them asks again with
 * {@code after} set to the answer's {@code next}: at once while there is {@code more}, else a
 * little later. Nothing is missed that way, however late it was decided. A finding comes again when
 * it has a new revision, and everything does after a rebuild of the portal's tables.
 */
@RestController
@Shows(Shows.What.SCOPE)
class FindingApi {

  private static final int MOST = 500;

  private final Findings findings;
  private final Scopes scopes;
  private final RuleWords rules;

  FindingApi(Findings findings, Scopes scopes, RuleWords rules) {
    this.findings = findings;
    this.scopes = scopes;
    this.rules = rules;
  }

  /**
   * The answer.
   *
   * @param more whether there are more than were asked for
   * @param next what to ask {@code after} the next time
   */
  record Page(List<Item> findings, boolean more, long next) {}

  /** A finding; values in the unit of its quantity, and the devices that it explains. */
  record Item(
      String findingId,
      int revision,
      String ruleId,
      String rule,
      String severity,
      String status,
      String subjectKind,
      String subjectId,
      @Nullable String schoolId,
      @Nullable String regionCode,
      Instant startTime,
      @Nullable Instant endTime,
      Instant decidedTime,
      @Nullable String quantity,
      @Nullable Double limit,
      @Nullable Double worst,
      @Nullable String dishId,
      @Nullable String causeId,
      @Nullable Long grams,
      @Nullable Long fen,
      @Nullable Long paidFenPerKilogram,
      @Nullable Long fairFenPerKilogram,
      List<String> explains) {}

  @GetMapping("/api/findings")
  Page findings(
      @RequestParam String scope,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable Instant since,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "100") int most) {
    Scope wanted =
        scopes
            .parse(scope)
            .orElseThrow(
                () ->
                    badRequest(
                        "scope must be region:CODE, school:ID or device:ID, was '%s'"
                            .formatted(scope)));
    if (most < 1 || most > MOST) {
      throw badRequest("most must be from 1 to %d, was %d".formatted(MOST, most));
    }
    List<Change> found =
        findings.changedAfter(
            wanted, status(status), since == null ? Instant.EPOCH : since, after, most + 1);
    List<Change> shown = found.subList(0, Math.min(most, found.size()));
    return new Page(
        shown.stream().map(this::item).toList(),
        found.size() > most,
        shown.isEmpty() ? after : shown.get(shown.size() - 1).number());
  }

  private Item item(Change change) {
    FindingSummary finding = change.finding();
    return new Item(
        finding.findingId(),
        finding.revision(),
        finding.ruleId(),
        rules.name(finding.ruleId()),
        finding.severity().name(),
        finding.status().name(),
        finding.subjectKind().name(),
        finding.subjectId(),
        finding.schoolId(),
        finding.regionCode(),
        finding.startTime(),
        finding.endTime(),
        finding.decidedTime(),
        finding.quantity() == null ? null : finding.quantity().name(),
        natural(finding.limitHundredths()),
        natural(finding.worstHundredths()),
        finding.dishId(),
        finding.causeId(),
        finding.stakes().grams(),
        finding.stakes().fen(),
        finding.stakes().paidFenPerKilogram(),
        finding.stakes().fairFenPerKilogram(),
        change.explains());
  }

  private static @Nullable Double natural(@Nullable Integer hundredths) {
    return hundredths == null ? null : hundredths / 100.0;
  }

  private static @Nullable FindingStatus status(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "OPEN" -> FindingStatus.OPEN;
      case "CLOSED" -> FindingStatus.CLOSED;
      case "WITHDRAWN" -> FindingStatus.WITHDRAWN;
      case "HELD_BACK" -> FindingStatus.HELD_BACK;
      default ->
          throw badRequest(
              "status must be open, closed, withdrawn or held_back, was '%s'".formatted(text));
    };
  }

  private static ResponseStatusException badRequest(String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }
}
