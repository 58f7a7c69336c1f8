package cn.mingchu.portal.alert;

import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.action.ActionLog;
import cn.mingchu.portal.audit.Audit;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.Actor;
import cn.mingchu.schemas.event.AlertAction;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.PersonRole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands what a visitor does about an alert to the alert job, which decides whether it is taken.
 *
 * <p>The portal takes an action in as the gateway takes in an event, and dates it by its own clock.
 */
@Component
class AlertActions {

  private static final int MOST_CHARACTERS = 500;
  private static final String SOURCE = "portal";

  private final ActionLog log;
  private final Audit audit;
  private final Clock clock;

  AlertActions(ActionLog log, Audit audit, Clock clock) {
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a form says. */
  record Form(String id, ActionKind kind, String words) {

    /** The key of the message that says what is wrong with it; null where nothing is. */
    @Nullable String problem() {
      if (words.codePointCount(0, words.length()) > MOST_CHARACTERS) {
        return "alert.problem.long";
      }
      boolean needsWords =
          switch (kind) {
            case ACT, SUBMIT, REJECT, CALL_FALSE, COMMENT -> true;
            case ACKNOWLEDGE, VERIFY, SILENCE, LIFT, OTHER_ACTION -> false;
          };
      return needsWords && words.isBlank() ? "alert.problem.words" : null;
    }
  }

  /**
   * Notes the action, and writes it to the log.
   *
   * @throws ResponseStatusException 403 for a visitor who handles no alerts
   */
  void take(Visitor visitor, AlertSummary alert, Form form, @Nullable String address) {
    PersonRole role =
        visitor
            .role()
            .acting()
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.FORBIDDEN, visitor.role() + " handles no alerts"));
    Instant now = clock.instant();
    String words = form.words().isBlank() ? null : form.words().strip();
    AlertAction action =
        AlertAction.newBuilder()
            .setHeader(
                EventHeader.newBuilder()
                    .setEventId(id(visitor, alert, form))
                    .setEventTime(now)
                    .setRecordedTime(now)
                    .setIngestTime(now)
                    .setSource(SOURCE)
                    .setSchoolId(alert.schoolId())
                    .setRegionCode(alert.regionCode())
                    .build())
            .setAlertId(alert.alertId())
            .setDeskId(alert.deskId())
            .setKind(form.kind())
            .setActor(new Actor(visitor.personId(), role, visitor.node().id()))
            .setText(words)
            .setEvidence(
                form.kind() == ActionKind.SUBMIT && words != null
                    ? List.of(sha256(words))
                    : List.of())
            .build();
    audit.acted(visitor, form.kind() + " " + alert.alertId(), address);
    log.write(action);
  }

  /** The same for a form that is sent twice, and nobody else's whatever the form says. */
  private static UUID id(Visitor visitor, AlertSummary alert, Form form) {
    return UUID.nameUUIDFromBytes(
        String.join("\n", visitor.personId(), alert.alertId(), form.kind().name(), form.id())
            .getBytes(StandardCharsets.UTF_8));
  }

  /** The words are the paper that shows what was done, until there are pictures. */
  private static String sha256(String words) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
