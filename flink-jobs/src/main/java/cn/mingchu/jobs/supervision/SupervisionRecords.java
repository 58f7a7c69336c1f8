package cn.mingchu.jobs.supervision;

import cn.mingchu.connectors.kafka.FromRecord;
import cn.mingchu.jobs.feedback.Settlement;
import cn.mingchu.jobs.supervision.canteen.CanteenTerms;
import cn.mingchu.jobs.supervision.diligence.AlertClocks;
import cn.mingchu.jobs.supervision.word.Days;
import cn.mingchu.jobs.supervision.word.SupervisionWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.AlertWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeliveryWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DutyWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.EntryWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FeedbackWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingSort;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.Heard;
import cn.mingchu.jobs.supervision.word.SupervisionWord.MealWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.ReceiptWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.SchoolWord;
import cn.mingchu.schemas.alert.AlertTerms;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.AuditedGroup;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DutyDay;
import cn.mingchu.schemas.event.DutyEntry;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.EntryDay;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Feedback;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.KitchenObservation;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.TraceLink;
import cn.mingchu.schemas.region.RegionLevel;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.rule.RuleKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How records become what the job works with. */
final class SupervisionRecords {

  private static final long GRAMS_A_KILOGRAM = 1_000;

  private static final AlertTerms TERMS = AlertTerms.load();

  /** What a finding of a rule is about, for the rules whose findings count here. */
  private static final Map<String, FindingSort> SORTS = new HashMap<>();

  /** The kinds of devices whose silence a rule watches; others speak when they are used. */
  private static final Set<DeviceKind> WATCHED = new HashSet<>();

  static {
    for (Rule rule : RuleCatalogue.load().all()) {
      if (rule.kind() == RuleKind.SILENCE || rule.kind() == RuleKind.ABSENCE) {
        SORTS.put(rule.id(), FindingSort.SILENCE);
        WATCHED.addAll(rule.devices());
      } else if (rule.kind() == RuleKind.CHAIN) {
        SORTS.put(rule.id(), FindingSort.CHAIN);
      } else if (rule.kind() == RuleKind.MARKET_PRICE) {
        SORTS.put(rule.id(), FindingSort.PRICE);
      }
    }
  }

  private SupervisionRecords() {}

  static @Nullable SupervisionWord reading(KitchenReading record, int partition, long offset) {
    return heard(record.getHeader(), record.getDeviceId());
  }

  /** A camera that says that it is away was heard of, and is not on line. */
  static @Nullable SupervisionWord observation(
      KitchenObservation record, int partition, long offset) {
    return record.getKind() == ObservationKind.CAMERA_OFFLINE
        ? null
        : heard(record.getHeader(), record.getDeviceId());
  }

  private static @Nullable SupervisionWord heard(EventHeader header, String deviceId) {
    String school = header.getSchoolId();
    long time = header.getIngestTime().toEpochMilli();
    return school == null ? null : new Heard(school, deviceId, Days.of(time), time);
  }

  static @Nullable SupervisionWord finding(Finding record, int partition, long offset) {
    FindingSort sort = SORTS.get(record.getRuleId());
    String school = record.getSchoolId();
    if (sort == null || school == null) {
      return null;
    }
    Instant end = record.getEndTime();
    Long fen = record.getFen();
    return new FindingWord(
        school,
        record.getFindingId(),
        record.getRevision(),
        sort,
        record.getSubjectId(),
        record.getStatus() != FindingStatus.WITHDRAWN,
        record.getStartTime().toEpochMilli(),
        end == null ? null : (Long) end.toEpochMilli(),
        fen == null ? 0 : fen,
        record.getDecidedIngestTime().toEpochMilli());
  }

  /** What is at no school is no school's. */
  static @Nullable SupervisionWord alert(Alert record, int partition, long offset) {
    String school = record.getSchoolId();
    return school == null
        ? null
        : new AlertWord(
            school,
            record.getAlertId(),
            record.getRevision(),
            record.getRuleId(),
            record.getSeverity(),
            record.getState(),
            record.getFix(),
            record.getExplainedBy() != null,
            record.getState() == AlertState.CALLED_FALSE && !record.getSecondLook(),
            wasConcealed(record.getSteps()),
            record.getRecurrences(),
            record.getRaisedTime().toEpochMilli(),
            AlertClocks.of(record, TERMS),
            record.getDecidedTime().toEpochMilli());
  }

  /**
   * Whether something grave was called false, and somebody else looked and found it was not. That
   * this is concealment is a choice of ours [D].
   */
  private static boolean wasConcealed(List<AlertStep> steps) {
    for (AlertStep step : steps) {
      if (step.getKind() == AlertStepKind.REJECTED
          && step.getState() == AlertState.REOPENED
          && step.getSeverity().compareTo(Severity.ORANGE) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Done is what was done in time, and written down in time; what is not due yet is left out. */
  static SupervisionWord duties(DutyDay record, int partition, long offset) {
    int[] duties = new int[2];
    int[] samples = new int[2];
    int[] ofPublic = new int[2];
    for (DutyEntry entry : record.getDuties()) {
      if (entry.getState() != DutyState.DUE && entry.getState() != DutyState.OTHER_STATE) {
        int[] counted =
            entry.getKind() == DutyKind.SAMPLE_KEPT
                ? samples
                : isOfPublic(entry.getKind()) ? ofPublic : duties;
        counted[0]++;
        counted[1] += entry.getState() == DutyState.DONE ? 1 : 0;
      }
    }
    return new DutyWord(
        record.getSchoolId(),
        record.getDay().toEpochDay(),
        record.getRevision(),
        duties[0],
        duties[1],
        samples[0],
        samples[1],
        ofPublic[0],
        ofPublic[1],
        record.getDecidedIngestTime().toEpochMilli());
  }

  private static boolean isOfPublic(DutyKind kind) {
    return kind == DutyKind.STUDENT_RATING || kind == DutyKind.PARENT_MEAL;
  }

  static SupervisionWord entries(EntryDay record, int partition, long offset) {
    return new EntryWord(
        record.getSchoolId(),
        record.getDay().toEpochDay(),
        record.getRevision(),
        record.getOnTime() + record.getBackFilled() + record.getOverdue() + record.getMissing(),
        record.getOnTime(),
        record.getDecidedIngestTime().toEpochMilli());
  }

  /** Of all links, what a canteen received. */
  static @Nullable SupervisionWord link(TraceLink record, int partition, long offset) {
    LotNode to = record.getTo();
    if (record.getStep() != LinkStep.RECEIVE
        || to == null
        || to.getKind() != LotNodeKind.LOT_AT_PARTY) {
      return null;
    }
    return new ReceiptWord(
        to.getPartyId(),
        record.getLinkId(),
        record.getRevision(),
        to.getNodeId(),
        Days.of(record.getTime().toEpochMilli()),
        record.getGrams() > 0,
        record.getFrom() != null && record.getMissingPapers().isEmpty(),
        record.getIngestTime().toEpochMilli());
  }

  static SupervisionWord delivery(Delivery record, int partition, long offset) {
    long fen = 0;
    for (DeliveryLine line : record.getLines()) {
      Long price = line.getPriceFen();
      if (price != null) {
        fen += line.getWeighedGrams() * price / GRAMS_A_KILOGRAM;
      }
    }
    EventHeader header = record.getHeader();
    return new DeliveryWord(
        record.getSchoolId(),
        record.getDeliveryId(),
        record.getRevision(),
        Days.of(header.getEventTime().toEpochMilli()),
        fen,
        header.getIngestTime().toEpochMilli());
  }

  /** What parents say. */
  static SupervisionWord feedback(Feedback record, int partition, long offset) {
    long received = record.getReceivedTime().toEpochMilli();
    return new FeedbackWord(
        record.getSchoolId(),
        record.getFeedbackId(),
        record.getRevision(),
        Days.of(received),
        record.getRating(),
        record.getComplaint(),
        received,
        Settlement.timeOf(record),
        record.getHeader().getIngestTime().toEpochMilli());
  }

  /** Meals, by the band in which a recipe counts as executed. */
  static final class FromMealAudit implements FromRecord<MealAudit, SupervisionWord> {

    private static final long serialVersionUID = 1L;

    private final CanteenTerms terms;

    FromMealAudit(CanteenTerms terms) {
      this.terms = terms;
    }

    /** What was not planned, or is not told of yet, has no recipe that could be executed. */
    @Override
    public SupervisionWord read(MealAudit record, int partition, long offset) {
      int groups = 0;
      int inBand = 0;
      if (record.getPlanned() && record.getServed()) {
        for (AuditedGroup group : record.getGroups()) {
          if (group.getPlannedGrams() > 0) {
            groups++;
            inBand += terms.isInBand(group.getUsedGrams(), group.getPlannedGrams()) ? 1 : 0;
          }
        }
      }
      return new MealWord(
          record.getSchoolId(),
          record.getMealId(),
          record.getRevision(),
          record.getDay().toEpochDay(),
          groups,
          inBand,
          record.getDecidedIngestTime().toEpochMilli());
    }
  }

  /** The register of schools. */
  static final class FromSchool implements FromRecord<School, SupervisionWord> {

    private static final long serialVersionUID = 1L;

    /** The gateway takes no other code than that of a county. */
    @Override
    public @Nullable SupervisionWord read(School record, int partition, long offset) {
      return record.getRegionCode().length() != RegionLevel.COUNTY.codeDigits()
          ? null
          : new SchoolWord(
              record.getSchoolId(),
              record.getRegionCode(),
              record.getHeader().getIngestTime().toEpochMilli(),
              offset);
    }

    @Override
    public SupervisionWord readTombstone(String key, long offset) {
      return new SchoolWord(key, null, 0, offset);
    }
  }

  /** The register of devices. */
  static final class FromDevice implements FromRecord<Device, SupervisionWord> {

    private static final long serialVersionUID = 1L;

    @Override
    public SupervisionWord read(Device record, int partition, long offset) {
      Instant commissioned = record.getCommissionedAt();
      return new DeviceWord(
          record.getDeviceId(),
          record.getSchoolId(),
          WATCHED.contains(record.getKind()),
          (commissioned == null ? record.getHeader().getIngestTime() : commissioned).toEpochMilli(),
          offset);
    }

    @Override
    public SupervisionWord readTombstone(String key, long offset) {
      return new DeviceWord(key, null, false, 0, offset);
    }
  }
}
