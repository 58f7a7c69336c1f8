package cn.mingchu.portal.silence;

import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.action.ActionLog;
import cn.mingchu.portal.audit.Audit;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.Actor;
import cn.mingchu.schemas.event.AlertAction;
import cn.mingchu.schemas.event.AlertSilence;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.PersonRole;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Hands to the alert job what a visitor wants silenced, or lifted; the job decides. */
@Component
class SilenceActions {

  private static final String SOURCE = "portal";

  private final ActionLog log;
  private final Audit audit;
  private final Clock clock;

  SilenceActions(ActionLog log, Audit audit, Clock clock) {
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks that nobody be told of what an alert is about, from now on.
   *
   * @param form names the form, so that one that is sent twice counts once
   * @throws ResponseStatusException 403 for a visitor who handles no alerts
   */
  void silence(
      Visitor visitor,
      Silences.Subject subject,
      Duration length,
      String words,
      String form,
      @Nullable String address) {
    Instant now = clock.instant();
    UUID id = id(visitor, subject.alertId(), form);
    AlertSilence silence =
        AlertSilence.newBuilder()
            .setRuleId(subject.ruleId())
            .setSubjectId(subject.subjectId())
            .setFromTime(now)
            .setUntilTime(now.plus(length))
            .build();
    write(
        visitor,
        AlertAction.newBuilder()
            .setHeader(header(id, now, subject.schoolId(), subject.regionCode()))
            .setAlertId(id.toString())
            .setDeskId(subject.deskId())
            .setKind(ActionKind.SILENCE)
            .setActor(actor(visitor))
            .setText(words)
            .setEvidence(List.of())
            .setSilence(silence)
            .build(),
        address);
  }

  /**
   * Asks that a silence be over now.
   *
   * @param regionCode the county of its school; null where nobody knows
   * @throws ResponseStatusException 403 for a visitor who handles no alerts
   */
  void lift(
      Visitor visitor,
      Silence silence,
      @Nullable String regionCode,
      String form,
      @Nullable String address) {
    Instant now = clock.instant();
    UUID id = id(visitor, silence.silenceId(), form);
    write(
        visitor,
        AlertAction.newBuilder()
            .setHeader(header(id, now, silence.schoolId(), regionCode))
            .setAlertId(silence.silenceId())
            .setDeskId(silence.schoolId())
            .setKind(ActionKind.LIFT)
            .setActor(actor(visitor))
            .setEvidence(List.of())
            .build(),
        address);
  }

  private void write(Visitor visitor, AlertAction action, @Nullable String address) {
    audit.acted(visitor, action.getKind() + " " + action.getAlertId(), address);
    log.write(action);
  }

  private static EventHeader header(
      UUID id, Instant now, String schoolId, @Nullable String regionCode) {
    return EventHeader.newBuilder()
        .setEventId(id)
        .setEventTime(now)
        .setRecordedTime(now)
        .setIngestTime(now)
        .setSource(SOURCE)
        .setSchoolId(schoolId)
        .setRegionCode(regionCode)
        .build();
  }

  private static Actor actor(Visitor visitor) {
    PersonRole role =
        visitor
            .role()
            .acting()
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.FORBIDDEN, visitor.role() + " handles no alerts"));
    return new Actor(visitor.personId(), role, visitor.node().id());
  }

  /** The same for a form that is sent twice, and nobody else's whatever the form says. */
  private static UUID id(Visitor visitor, String about, String form) {
    return UUID.nameUUIDFromBytes(
        String.join("\n", visitor.personId(), about, form).getBytes(StandardCharsets.UTF_8));
  }
}
