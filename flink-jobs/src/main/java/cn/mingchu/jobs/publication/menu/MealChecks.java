package cn.mingchu.jobs.publication.menu;

import cn.mingchu.jobs.publication.word.DutyWord;
import cn.mingchu.jobs.publication.word.DutyWord.Mark;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.PublicCheck;
import cn.mingchu.schemas.event.PublicChecks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was checked about a meal, as far as its time is over or it was done. */
final class MealChecks {

  private final MealFile file;
  private final CookedLots lots;
  private final List<Mark> marks = new ArrayList<>();
  private boolean parentCame;
  private long known = Long.MIN_VALUE;

  MealChecks(MealFile file, CookedLots lots) {
    this.file = file;
    this.lots = lots;
    for (DutyWord duties : file.duties()) {
      for (Mark mark : duties.marks()) {
        note(duties, mark);
      }
    }
  }

  private void note(DutyWord duties, Mark mark) {
    Long doneDay = mark.doneDay();
    if (file.meal().mealId().equals(mark.mealId())) {
      marks.add(mark);
      known = Math.max(known, duties.ingestTime());
    } else if (mark.kind() == DutyKind.PARENT_MEAL
        && doneDay != null
        && doneDay == file.meal().day()) {
      parentCame = true;
      known = Math.max(known, duties.ingestTime());
    }
  }

  /** When the gateway took in the last of what they rest on, UTC milliseconds. */
  long known() {
    return known;
  }

  PublicChecks told() {
    List<DutyState> samples =
        marks.stream()
            .filter(mark -> mark.kind() == DutyKind.SAMPLE_KEPT)
            .map(Mark::state)
            .filter(state -> state != DutyState.DUE && state != DutyState.OTHER_STATE)
            .toList();
    long kept = samples.stream().filter(state -> state != DutyState.MISSING).count();
    boolean isCooked = file.meal().isCooked() && lots.count() > 0;
    return PublicChecks.newBuilder()
        .setCookTasted(check(DutyKind.COOK_TASTING))
        .setLeaderAte(check(DutyKind.LEADER_MEAL))
        .setTeacherAte(check(DutyKind.TEACHER_MEAL))
        .setParentCame(parentCame ? PublicCheck.DONE : null)
        .setSamplesKept(samples.isEmpty() ? null : (Integer) (int) kept)
        .setSamplesDue(samples.isEmpty() ? null : (Integer) samples.size())
        .setLotsWithPapers(isCooked ? (Integer) lots.countWithPapers() : null)
        .setLotsCooked(isCooked ? (Integer) lots.count() : null)
        .build();
  }

  private @Nullable PublicCheck check(DutyKind kind) {
    for (Mark mark : marks) {
      if (mark.kind() == kind) {
        return switch (mark.state()) {
          case DONE -> PublicCheck.DONE;
          case LATE, BACK_FILLED -> PublicCheck.LATE;
          case MISSING -> PublicCheck.NOT_DONE;
          case DUE, OTHER_STATE -> null;
        };
      }
    }
    return null;
  }
}
