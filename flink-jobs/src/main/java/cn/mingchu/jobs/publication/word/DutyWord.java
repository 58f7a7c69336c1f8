package cn.mingchu.jobs.publication.word;

import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the duties of a day that are told of in public, as the duty job reckoned it.
 *
 * @param day on which they are due, in Shanghai, counted from 1970-01-01
 */
public record DutyWord(
    String schoolId,
    @Nullable String regionCode,
    long day,
    int revision,
    List<Mark> marks,
    long ingestTime)
    implements PublicationWord {

  public DutyWord {
    marks = List.copyOf(marks);
  }

  /**
   * What became of one of them.
   *
   * @param mealId that it belongs to; null where it is no matter of one meal
   * @param doneDay when it was done, counted from 1970-01-01; null where it was not
   */
  public record Mark(
      DutyKind kind, @Nullable String mealId, DutyState state, @Nullable Long doneDay) {}
}
