package cn.mingchu.simulator.duty;

import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyRecord;
import cn.mingchu.schemas.event.EventHeader;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done.
 *
 * @param second UTC
 * @param delay after which it is written down, in seconds; 0 for at once
 * @param day for which it is done, from 1970-01-01
 */
record Deed(
    String recordId,
    DutyKind kind,
    long second,
    long delay,
    long day,
    @Nullable String mealId,
    @Nullable String dish,
    @Nullable String sampleId,
    @Nullable Integer grams,
    List<String> people) {

  DutyRecord record(EventHeader header, String schoolId) {
    return new DutyRecord(
        header,
        recordId,
        1,
        false,
        schoolId,
        kind,
        LocalDate.ofEpochDay(day),
        mealId,
        dish,
        sampleId,
        grams,
        people,
        true,
        null);
  }
}
