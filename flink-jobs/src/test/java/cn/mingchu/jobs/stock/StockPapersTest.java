package cn.mingchu.jobs.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.stock.book.LotLabel;
import cn.mingchu.jobs.stock.book.StockClaim;
import cn.mingchu.jobs.stock.book.StockKind;
import cn.mingchu.jobs.stock.book.StockPaper;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.MovementKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockPapersTest {

  private final StorePapers papers = new StorePapers();

  @Test
  void takesWhatWasWeighedAndNotWhatWasDeclared() {
    StockPaper paper = StockPapers.delivery(papers.delivered(3, 10_000), 1, 17);

    assertThat(paper.paperId()).isEqualTo("delivery 2151000001 note-1");
    assertThat(paper.revision()).isEqualTo(3);
    assertThat(paper.claims())
        .extracting(
            StockClaim::claimId,
            StockClaim::subjectId,
            StockClaim::kind,
            StockClaim::grams,
            StockClaim::label)
        .containsExactly(
            tuple(
                "delivery 2151000001 note-1 pork-1",
                "pork-1@2151000001",
                StockKind.RECEIVED,
                10_000L,
                new LotLabel("猪肉", Keeping.CHILLED, LocalDate.of(2026, 3, 9).toEpochDay())));
  }

  @ParameterizedTest
  @CsvSource({
    "ISSUED, ISSUED",
    "RETURNED, RETURNED",
    "SENT_BACK, SENT_BACK",
    "DISCARDED, DISCARDED",
    "COUNTED, COUNTED",
    "TRANSFERRED, TRANSFERRED_OUT",
    "RECEIVED, ",
    "OTHER_MOVEMENT, ",
  })
  void knowsHowEachMovementChangesTheStore(MovementKind movement, StockKind kind) {
    StockPaper paper = StockPapers.movement(papers.moved("m-1", 1, movement, 5, 1), 0, 0);

    assertThat(paper.claims().stream().filter(claim -> claim.schoolId().equals(StorePapers.SCHOOL)))
        .extracting(StockClaim::kind)
        .isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  @Test
  void bringsATransferIntoTheOtherStore() {
    StockPaper paper =
        StockPapers.movement(papers.moved("m-1", 1, MovementKind.TRANSFERRED, 5, 1), 0, 0);

    assertThat(paper.claims())
        .extracting(StockClaim::subjectId, StockClaim::kind, StockClaim::regionCode)
        .containsExactly(
            tuple("pork-1@2151000001", StockKind.TRANSFERRED_OUT, "511702"),
            tuple("pork-1@2151000002", StockKind.TRANSFERRED_IN, null));
  }
}
