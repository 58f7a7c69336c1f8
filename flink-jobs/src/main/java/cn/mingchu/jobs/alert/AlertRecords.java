package cn.mingchu.jobs.alert;

import cn.mingchu.jobs.alert.area.AreaSilence;
import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.course.Clock;
import cn.mingchu.jobs.alert.course.Step;
import cn.mingchu.jobs.alert.desk.Refusal;
import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.alert.news.Doer;
import cn.mingchu.jobs.alert.news.Doing;
import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.jobs.alert.news.Loss;
import cn.mingchu.jobs.alert.news.Silence;
import cn.mingchu.schemas.event.Actor;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertAction;
import cn.mingchu.schemas.event.AlertClock;
import cn.mingchu.schemas.event.AlertRefusal;
import cn.mingchu.schemas.event.AlertSilence;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.LotTest;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.rule.RuleKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How records become what the job works with, and what it tells becomes records. */
final class AlertRecords {

  private static final Set<String> RULES_OF_SILENCE = rules(EnumSet.of(RuleKind.SILENCE));
  private static final Set<String> RULES_OF_SILENT_SCHOOLS =
      rules(EnumSet.of(RuleKind.SCHOOL_SILENCE, RuleKind.GATEWAY_SILENCE));

  private AlertRecords() {}

  private static Set<String> rules(Set<RuleKind> kinds) {
    return RuleCatalogue.load().all().stream()
        .filter(rule -> kinds.contains(rule.kind()))
        .map(Rule::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  static DeskInput finding(Finding record, int partition, long offset) {
    return new FindingNews(
        record.getFindingId(),
        record.getRevision(),
        record.getRuleId(),
        record.getSubjectKind(),
        record.getSubjectId(),
        record.getSchoolId(),
        record.getRegionCode(),
        record.getSeverity(),
        record.getStatus(),
        record.getStartTime().toEpochMilli(),
        millis(record.getEndTime()),
        record.getCauseId(),
        record.getExplains(),
        mayBeExplained(record),
        loss(record),
        record.getDecidedIngestTime().toEpochMilli());
  }

  /** A silence, or that the air of a place is not as cold or as warm as it has to be. */
  private static boolean mayBeExplained(Finding record) {
    return RULES_OF_SILENCE.contains(record.getRuleId())
        || (record.getQuantity() == Quantity.TEMPERATURE && record.getDishId() == null);
  }

  private static Loss loss(Finding record) {
    if (RULES_OF_SILENCE.contains(record.getRuleId())) {
      return Loss.OF_DEVICE;
    }
    if (RULES_OF_SILENT_SCHOOLS.contains(record.getRuleId())) {
      return Loss.OF_SCHOOL;
    }
    return record.getQuantity() == Quantity.MAINS_POWER ? Loss.OF_MAINS : Loss.NONE;
  }

  private static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : (Long) time.toEpochMilli();
  }

  /** What schools of a county have in common, as it stands on its topic. */
  static Finding finding(AreaSilence silence) {
    Long end = silence.end();
    return Finding.newBuilder()
        .setFindingId(silence.findingId())
        .setRevision(silence.revision())
        .setRuleId(silence.ruleId())
        .setRuleVersion(silence.ruleVersion())
        .setSubjectKind(SubjectKind.OFFICE)
        .setSubjectId(silence.regionCode())
        .setRegionCode(silence.regionCode())
        .setSeverity(silence.severity())
        .setStatus(silence.status())
        .setStartTime(Instant.ofEpochMilli(silence.start()))
        .setEndTime(end == null ? null : Instant.ofEpochMilli(end))
        .setDecidedTime(Instant.ofEpochMilli(silence.decidedTime()))
        .setDecidedIngestTime(Instant.ofEpochMilli(silence.decidedIngestTime()))
        .setParameters(silence.parameters())
        .setExplains(silence.schools())
        .setEvidence(List.of())
        .build();
  }

  static DeskInput action(AlertAction record, int partition, long offset) {
    Actor actor = record.getActor();
    return new Doing(
        record.getHeader().getEventId(),
        record.getAlertId(),
        record.getDeskId(),
        record.getHeader().getRegionCode(),
        record.getKind(),
        new Doer(actor.getPersonId(), actor.getRole(), actor.getNode()),
        record.getText(),
        record.getEvidence(),
        silence(record.getSilence()),
        record.getHeader().getIngestTime().toEpochMilli());
  }

  private static @Nullable Silence silence(@Nullable AlertSilence silence) {
    return silence == null
        ? null
        : new Silence(
            silence.getRuleId(),
            silence.getSubjectId(),
            silence.getFromTime().toEpochMilli(),
            silence.getUntilTime().toEpochMilli());
  }

  /** Nothing but the heartbeats between them is of interest. */
  static @Nullable DeskInput ofNoInterest(LotTest record, int partition, long offset) {
    return null;
  }

  static Alert alert(AlertStatement alert) {
    return Alert.newBuilder()
        .setAlertId(alert.alertId())
        .setRevision(alert.revision())
        .setDeskId(alert.deskId())
        .setSchoolId(alert.schoolId())
        .setRegionCode(alert.regionCode())
        .setRuleId(alert.ruleId())
        .setSubjectKind(alert.subjectKind())
        .setSubjectId(alert.subjectId())
        .setCauseKey(alert.causeKey())
        .setSeverity(alert.severity())
        .setState(alert.state())
        .setLevel(alert.level())
        .setCard(alert.card())
        .setFix(alert.fix())
        .setFindingIds(alert.findingIds())
        .setExplains(alert.explains())
        .setExplainedBy(alert.explainedBy())
        .setSilencedBy(alert.silencedBy())
        .setRaisedTime(Instant.ofEpochMilli(alert.raisedAt()))
        .setDecidedTime(Instant.ofEpochMilli(alert.decidedTime()))
        .setOverTime(instant(alert.overSince()))
        .setWatchedUntil(instant(alert.watchedUntil()))
        .setVerifiedBy(actor(alert.verifiedBy()))
        .setRecurrences(alert.recurrences())
        .setSecondLook(alert.needsSecondLook())
        .setClocks(alert.clocks().stream().map(AlertRecords::clock).toList())
        .setSteps(alert.steps().stream().map(AlertRecords::step).toList())
        .build();
  }

  static AlertRefusal refusal(Refusal refusal) {
    return AlertRefusal.newBuilder()
        .setActionId(refusal.actionId())
        .setRevision(refusal.revision())
        .setAlertId(refusal.alertId())
        .setDeskId(refusal.deskId())
        .setSchoolId(refusal.schoolId())
        .setReason(refusal.reason())
        .setDetail(refusal.detail())
        .setWithdrawn(refusal.isWithdrawn())
        .setActionIngestTime(Instant.ofEpochMilli(refusal.actionIngestTime()))
        .build();
  }

  private static AlertClock clock(Clock clock) {
    return new AlertClock(clock.step(), clock.level(), Instant.ofEpochMilli(clock.due()));
  }

  private static AlertStep step(Step step) {
    return AlertStep.newBuilder()
        .setKind(step.kind())
        .setTime(Instant.ofEpochMilli(step.time()))
        .setState(step.state())
        .setSeverity(step.severity())
        .setLevel(step.level())
        .setActor(actor(step.doer()))
        .setText(step.text())
        .setEvidence(step.evidence())
        .setAboutId(step.aboutId())
        .setLate(step.isLate())
        .build();
  }

  private static @Nullable Actor actor(@Nullable Doer doer) {
    return doer == null ? null : new Actor(doer.personId(), doer.role(), doer.node());
  }

  private static @Nullable Instant instant(@Nullable Long time) {
    return time == null ? null : Instant.ofEpochMilli(time);
  }
}
