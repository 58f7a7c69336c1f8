package cn.mingchu.jobs.duty.paper;

import cn.mingchu.schemas.event.DutyKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of the record of something that was done.
 *
 * @param recordId one of a kind in the school
 * @param revision from 1; the highest counts
 * @param annulled whether it takes back what was said
 * @param day for which it was done, in Shanghai, counted from 1970-01-01
 * @param mealId the meal that it was done for; null where it is no matter of one meal
 * @param dish of a sample, by its name on the menu; else null
 * @param sampleId the same where a sample is kept and where it is disposed of; else null
 * @param grams of a sample, or of waste; null where nobody weighed
 * @param people who did it, or whom it was done to
 * @param passed whether what was looked at was as it must be
 * @param minutes of a training; else null
 * @param time when it was done, UTC milliseconds
 * @param recordedTime when that was written down, UTC milliseconds
 */
public record DutyPaper(
    String recordId,
    int revision,
    boolean annulled,
    String schoolId,
    @Nullable String regionCode,
    DutyKind kind,
    long day,
    @Nullable String mealId,
    @Nullable String dish,
    @Nullable String sampleId,
    @Nullable Integer grams,
    List<String> people,
    boolean passed,
    @Nullable Integer minutes,
    long time,
    long recordedTime,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements DutyInput {

  public DutyPaper {
    people = List.copyOf(people);
  }
}
