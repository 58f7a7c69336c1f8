package cn.mingchu.jobs.alert.area;

import static cn.mingchu.jobs.alert.area.Outskirts.school;
import static cn.mingchu.jobs.alert.area.Outskirts.silent;
import static cn.mingchu.schemas.event.FindingStatus.CLOSED;
import static cn.mingchu.schemas.event.FindingStatus.OPEN;
import static cn.mingchu.schemas.event.FindingStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.alert.news.FarCause;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When schools of a county fall silent together, told by cases. */
class AreaJudgeTest {

  private final Outskirts county = new Outskirts();

  @Test
  void isToldOnceWhenFiveSchoolsFallSilentWithinTenMinutes() {
    for (int school = 1; school <= 4; school++) {
      county.hears(silent(school, 1, OPEN, school, null, 10));
    }
    county.hears(silent(5, 1, OPEN, 11, null, 12)).timePassesTo(13);

    assertThat(county.lines())
        .containsExactly("11- " + List.of(school(1), school(2), school(3), school(4), school(5)));
    assertThat(county.told.values())
        .extracting(AreaSilence::severity, AreaSilence::decidedIngestTime)
        .containsExactly(tuple(Severity.ORANGE, Outskirts.at(13)));
    assertThat(county.farCauses).extracting(FarCause::schoolId).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void isNoneWhenTheFifthFallsSilentAMinuteTooLate() {
    for (int school = 1; school <= 4; school++) {
      county.hears(silent(school, 1, OPEN, 1, null, 10));
    }
    county.hears(silent(5, 1, OPEN, 12, null, 13)).timePassesTo(60);

    assertThat(county.told).isEmpty();
  }

  @Test
  void countsASchoolOnceHoweverManyOfItsGatewaysAreSilent() {
    for (int silence = 1; silence <= 5; silence++) {
      county.hears(silent(1, 1, OPEN, silence, null, 10));
    }
    county.timePassesTo(60);

    assertThat(county.told).isEmpty();
  }

  @Test
  void waitsAMinuteForThoseThatFollow() {
    fiveFallSilent();
    county.timePassesTo(10);
    assertThat(county.told).isEmpty();

    county.hears(silent(6, 1, OPEN, 7, null, 10)).timePassesTo(11);
    assertThat(county.lines()).hasSize(1);
    assertThat(county.lines().get(0)).contains(school(6));
    assertThat(county.told.values()).extracting(AreaSilence::revision).containsExactly(1);
  }

  @Test
  void endsWhenFewerThanFiveAreSilentStill() {
    fiveFallSilent();
    county.hears(silent(6, 1, OPEN, 7, null, 10)).timePassesTo(11);

    county.hears(silent(1, 2, CLOSED, 1, 40L, 42));
    assertThat(county.lines().get(0)).startsWith("5- ");
    county.hears(silent(2, 2, CLOSED, 2, 45L, 46));
    assertThat(county.lines().get(0)).startsWith("5-45 ");
    assertThat(county.told.values())
        .extracting(AreaSilence::status)
        .containsExactly(FindingStatus.CLOSED);
  }

  @Test
  void isTakenBackWhenASilenceNeverWas() {
    fiveFallSilent();
    county.timePassesTo(11).hears(silent(3, 2, WITHDRAWN, 3, null, 50));

    assertThat(county.lines()).isEmpty();
    assertThat(county.told.values()).extracting(AreaSilence::status).containsExactly(WITHDRAWN);
    assertThat(county.farCauses)
        .filteredOn(far -> far.cause().status() == WITHDRAWN)
        .extracting(FarCause::schoolId)
        .containsExactly(school(1), school(2), school(3), school(4), school(5));
  }

  @Test
  void tellsASchoolThatWasNamedThatItIsNoLonger() {
    fiveFallSilent();
    county.hears(silent(6, 1, OPEN, 7, null, 10)).timePassesTo(11);
    county.farCauses.clear();

    county.hears(silent(6, 2, WITHDRAWN, 7, null, 30));

    assertThat(county.farCauses)
        .singleElement()
        .returns(school(6), FarCause::schoolId)
        .returns(List.of(), far -> far.cause().explains());
  }

  @Test
  void leavesNothingInItsBookTwoDaysAfterAllIsOver() {
    fiveFallSilent();
    county.timePassesTo(11);
    for (int school = 1; school <= 5; school++) {
      county.hears(silent(school, 2, CLOSED, school, 60L, 61));
    }
    int last = 61 + 49 * 60;
    county.timePassesTo(last);
    assertThat(county.book.isForgettable()).isFalse();

    long alarm = county.book.nextAlarm();
    assertThat(alarm).isEqualTo(Outskirts.at(last) + 1);
    county.timePassesTo(last + 1);
    assertThat(county.book.isForgettable()).isTrue();
    assertThat(county.book.nextAlarm()).isEqualTo(AreaBook.NEVER);
  }

  private void fiveFallSilent() {
    for (int school = 1; school <= 5; school++) {
      county.hears(silent(school, 1, OPEN, school, null, 10));
    }
  }
}
