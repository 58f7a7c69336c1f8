package cn.mingchu.jobs.supervision.word;

import cn.mingchu.jobs.runtime.Ingested;
import cn.mingchu.jobs.supervision.diligence.OfficeClock;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is heard. Days are counted from 1970-01-01, in Shanghai; moments are UTC milliseconds. */
public sealed interface SupervisionWord extends Ingested {

  /** The school or the device that it is about: where it is kept. */
  String subjectId();

  /** What is said of one school: of a name, the highest revision counts. */
  sealed interface OfSchool extends SupervisionWord {

    /** Whom it is about. */
    String schoolId();

    @Override
    default String subjectId() {
      return schoolId();
    }

    /** What it is about; one of a kind in the school. */
    String name();

    /** A higher one replaces a lower one. */
    long revision();

    /**
     * The last day that it may change anything of; {@link Long#MAX_VALUE} where it is about no day.
     */
    long lastDay();
  }

  /**
   * What the register says of a device.
   *
   * @param schoolId null where it is removed
   * @param isWatched whether a rule watches its silence
   * @param place of the record in the register's topic
   */
  record DeviceWord(
      String deviceId, @Nullable String schoolId, boolean isWatched, long since, long place)
      implements SupervisionWord {

    @Override
    public String subjectId() {
      return deviceId;
    }

    @Override
    public long ingestTime() {
      return since;
    }
  }

  /**
   * What the register says of a school.
   *
   * @param regionCode its county, 6 digits; null where it is removed
   * @param ingestTime when it was said; 0 where it is removed, as nobody says when
   * @param place of the record in the register's topic
   */
  record SchoolWord(String schoolId, @Nullable String regionCode, long ingestTime, long place)
      implements OfSchool {

    @Override
    public String name() {
      return "school";
    }

    @Override
    public long revision() {
      return place;
    }

    @Override
    public long lastDay() {
      return Long.MAX_VALUE;
    }
  }

  /**
   * Whether a school has a device.
   *
   * @param since when the register first said so
   */
  record DeviceOfSchool(
      String schoolId, String deviceId, boolean isThere, boolean isWatched, long since, long place)
      implements OfSchool {

    @Override
    public String name() {
      return "device " + deviceId;
    }

    @Override
    public long revision() {
      return place;
    }

    @Override
    public long lastDay() {
      return Long.MAX_VALUE;
    }

    @Override
    public long ingestTime() {
      return since;
    }
  }

  /** That something was heard of a device on a day, by the gateway's clock. */
  record Heard(String schoolId, String deviceId, long day, long ingestTime) implements OfSchool {

    @Override
    public String name() {
      return "heard " + day + ' ' + deviceId;
    }

    /** When does not matter: once is as good as often. */
    @Override
    public long revision() {
      return 1;
    }

    @Override
    public long lastDay() {
      return day;
    }
  }

  /** What a finding that counts here is about. */
  enum FindingSort {
    /** A device is not heard of. */
    SILENCE(1),
    /** It cannot be told where a lot came from. */
    CHAIN(2),
    /** More was paid than it costs elsewhere. */
    PRICE(3);

    private final int code;

    FindingSort(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }

    static FindingSort ofCode(int code) {
      for (FindingSort sort : values()) {
        if (sort.code == code) {
          return sort;
        }
      }
      throw new IllegalArgumentException("no sort of findings has code " + code);
    }
  }

  /**
   * What a rule has found.
   *
   * @param subjectId the device, or the lot
   * @param stands whether it is, or was, so
   * @param startTime first moment of it
   * @param endTime first moment after it; null while it lasts
   * @param fen that were paid too much; 0 where it is not about prices
   */
  record FindingWord(
      String schoolId,
      String findingId,
      int findingRevision,
      FindingSort sort,
      String subjectId,
      boolean stands,
      long startTime,
      @Nullable Long endTime,
      long fen,
      long ingestTime)
      implements OfSchool {

    @Override
    public String name() {
      return "finding " + findingId;
    }

    @Override
    public long revision() {
      return findingRevision;
    }

    /**
     * A silence is of all days that it lasts; what else is found is of the day on which it began.
     */
    @Override
    public long lastDay() {
      Long end = endTime;
      if (!stands || sort != FindingSort.SILENCE) {
        return Days.of(startTime);
      }
      return end == null ? Long.MAX_VALUE : Days.of(end);
    }
  }

  /**
   * What people have to handle.
   *
   * @param isPartOfAnother whether another alert is its cause, or has taken it in
   * @param isFalse whether it was called false, and nobody has to look any more
   * @param wasConcealed whether it was called false, and shown not to be
   * @param recurrences how often it came back after it was declared good, from 0
   * @param clocks that offices had of it
   */
  record AlertWord(
      String schoolId,
      String alertId,
      int alertRevision,
      String ruleId,
      Severity severity,
      AlertState state,
      FixState fix,
      boolean isPartOfAnother,
      boolean isFalse,
      boolean wasConcealed,
      int recurrences,
      long raisedAt,
      List<OfficeClock> clocks,
      long ingestTime)
      implements OfSchool {

    public AlertWord {
      clocks = List.copyOf(clocks);
    }

    /** Whether people have to do something about it. */
    public boolean isOpen() {
      return !isPartOfAnother
          && switch (state) {
            case NEW, ACKNOWLEDGED, IN_PROGRESS, SUBMITTED, VERIFIED, REOPENED -> true;
            case CLOSED, CALLED_FALSE, WITHDRAWN, LAPSED, SUBSIDED, OTHER_STATE -> false;
          };
    }

    /** Whether it stands for itself, and is not false. */
    public boolean counts() {
      return !isPartOfAnother && !isFalse && state != AlertState.WITHDRAWN;
    }

    @Override
    public String name() {
      return "alert " + alertId;
    }

    @Override
    public long revision() {
      return alertRevision;
    }

    /** One that is open counts as what stands now, however old it is. */
    @Override
    public long lastDay() {
      return isOpen()
          ? Long.MAX_VALUE
          : Days.of(clocks.stream().mapToLong(OfficeClock::begunAt).reduce(raisedAt, Math::max));
    }
  }

  /** What became of the duties of a day: how many there were, and how many were done in time. */
  record DutyWord(
      String schoolId,
      long day,
      int dayRevision,
      int duties,
      int dutiesDone,
      int samples,
      int samplesKept,
      int publicDuties,
      int publicDutiesDone,
      long ingestTime)
      implements OfSchool {

    @Override
    public String name() {
      return "duties " + day;
    }

    @Override
    public long revision() {
      return dayRevision;
    }

    @Override
    public long lastDay() {
      return day;
    }
  }

  /** How many food groups a meal was planned with, and how many were used about so. */
  record MealWord(
      String schoolId,
      String mealId,
      int auditRevision,
      long day,
      int groups,
      int groupsInBand,
      long ingestTime)
      implements OfSchool {

    @Override
    public String name() {
      return "meal " + mealId;
    }

    @Override
    public long revision() {
      return auditRevision;
    }

    @Override
    public long lastDay() {
      return day;
    }
  }

  /** How many entries in the books of a day's store there were, or should be, and were in time. */
  record EntryWord(
      String schoolId, long day, int dayRevision, int entries, int inTime, long ingestTime)
      implements OfSchool {

    @Override
    public String name() {
      return "entries " + day;
    }

    @Override
    public long revision() {
      return dayRevision;
    }

    @Override
    public long lastDay() {
      return day;
    }
  }

  /**
   * That goods came in.
   *
   * @param lotId the lot in the school's store, as findings name it
   * @param isThere whether anything moved at all
   * @param isTraced whether it is known from whom, and all papers were shown
   */
  record ReceiptWord(
      String schoolId,
      String linkId,
      int linkRevision,
      String lotId,
      long day,
      boolean isThere,
      boolean isTraced,
      long ingestTime)
      implements OfSchool {

    @Override
    public String name() {
      return "receipt " + linkId;
    }

    @Override
    public long revision() {
      return linkRevision;
    }

    @Override
    public long lastDay() {
      return day;
    }
  }

  /**
   * What a parent or a child said, without a word of theirs.
   *
   * @param day on which it came
   * @param rating from 1, bad, to 5, good
   * @param isComplaint whether somebody has to answer in time
   * @param settledTime when it was answered, or laid aside; null while it waits
   */
  record FeedbackWord(
      String schoolId,
      String feedbackId,
      int feedbackRevision,
      long day,
      int rating,
      boolean isComplaint,
      long receivedTime,
      @Nullable Long settledTime,
      long ingestTime)
      implements OfSchool {

    @Override
    public String name() {
      return "feedback " + feedbackId;
    }

    @Override
    public long revision() {
      return feedbackRevision;
    }

    @Override
    public long lastDay() {
      return day;
    }
  }

  /**
   * What a delivery cost.
   *
   * @param fen for what has a price, each line rounded down, from 0
   */
  record DeliveryWord(
      String schoolId, String deliveryId, int noteRevision, long day, long fen, long ingestTime)
      implements OfSchool {

    @Override
    public String name() {
      return "delivery " + deliveryId;
    }

    @Override
    public long revision() {
      return noteRevision;
    }

    @Override
    public long lastDay() {
      return day;
    }
  }
}
