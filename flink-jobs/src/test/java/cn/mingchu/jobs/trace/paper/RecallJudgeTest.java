package cn.mingchu.jobs.trace.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.trace.book.Drill;
import cn.mingchu.jobs.trace.book.Recall;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecallJudgeTest {

  private static final Drill DRILL = new Drill("511702", LocalDate.of(2026, 3, 3));
  private static final Node FARM = Node.ofLot("pork", "farm");
  private static final Node SCHOOL = Node.ofLot("pork", "2151000001");

  private final RecallJudge judge = new RecallJudge();
  private final RecallBook book = new RecallBook("pork");
  private final List<Recall> told = new ArrayList<>();

  @Test
  void tellsADrillToEveryPlaceBeforeItIsOver() {
    judge.seen(book, FARM, told::add);
    hear(claim(DRILL.causeId()));
    judge.seen(book, SCHOOL, told::add);

    assertThat(told).extracting(Recall::lotId).containsExactly(FARM.id(), SCHOOL.id());
    assertThat(told).extracting(Recall::recallId).containsOnly(DRILL.causeId());
  }

  @Test
  void forgetsADrillWithItsDayAndNoRecall() throws Exception {
    judge.seen(book, FARM, told::add);
    hear(claim("recall-1"));
    assertThat(judge.nextAlarm(book)).isNull();
    byte[] before = written();
    hear(claim(DRILL.causeId()));
    assertThat(judge.nextAlarm(book)).isEqualTo(DRILL.endsAt());

    judge.timePasses(book, DRILL.endsAt() - 1);
    assertThat(judge.nextAlarm(book)).isEqualTo(DRILL.endsAt());
    judge.timePasses(book, DRILL.endsAt());
    assertThat(judge.nextAlarm(book)).isNull();
    assertThat(written()).isEqualTo(before);
    told.clear();
    judge.seen(book, SCHOOL, told::add);
    assertThat(told).extracting(Recall::recallId).containsExactly("recall-1");
  }

  private byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new RecallBookForm().write(book, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private void hear(RecallClaim claim) {
    judge.hear(book, claim, told::add);
  }

  private static RecallClaim claim(String causeId) {
    return RecallClaim.ofAll(
        causeId,
        1,
        causeId,
        "pork",
        null,
        RecallClaim.FIRST_WORD,
        true,
        50,
        new PaperSource(0, 0, 50, null, null));
  }
}
