package cn.mingchu.jobs.stock;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.HandoverKind;
import cn.mingchu.jobs.stock.paper.HandoverLine;
import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.Quote;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.jobs.stock.paper.StockPaper;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.StockMovement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

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
                new LotLabel(
                    "猪肉", Keeping.CHILLED, LocalDate.of(2026, 3, 9).toEpochDay(), 2_600L)));
  }

  @Test
  void readsHowADeliveryWasAccepted() {
    Delivery whole = papers.typed("note-1", 3, 10_010, 10_000);
    Delivery record =
        Delivery.newBuilder(whole)
            .setOrderId("order-7")
            .setLines(
                List.of(
                    DeliveryLine.newBuilder(whole.getLines().get(0)).setRefusedGrams(10).build()))
            .build();

    Handover handover = requireNonNull(StockPapers.delivery(record, 1, 17).handover());

    long morning = StorePapers.MORNING.toEpochMilli();
    assertThat(handover)
        .isEqualTo(
            new Handover(
                "delivery 2151000001 note-1",
                3,
                true,
                HandoverKind.ACCEPTED,
                morning,
                morning,
                "2151000001",
                "511702",
                "butcher",
                "order-7",
                List.of("K01", "K02"),
                List.of(new HandoverLine("pork-1", "猪肉", 10_010, 10_000, 10, true, 2_600L)),
                1,
                0,
                morning));
  }

  @Test
  void readsWhatAnOfficeHasFoundByTheNameOfTheCatalogue() {
    MarketWord quote = StockPapers.quote(papers.quoted(2, 2_600L), 0, 0);

    assertThat(quote)
        .isEqualTo(
            new Quote(
                2,
                "511702",
                "猪肉",
                null,
                new BusinessDay(LocalDate.of(2026, 3, 2)),
                2_600L,
                1,
                0,
                StorePapers.MORNING.toEpochMilli()));
  }

  @Test
  void readsWhoGaveAndWhoTookWhatWasIssued() {
    StockMovement record = papers.moved("m-1", 1, MovementKind.ISSUED, 500, 1);

    StockMovement alone = StockMovement.newBuilder(record).setReceiver(null).build();

    Handover both = requireNonNull(StockPapers.movement(record, 0, 0).handover());
    Handover one = requireNonNull(StockPapers.movement(alone, 0, 0).handover());

    assertThat(both.kind()).isEqualTo(HandoverKind.ISSUED);
    assertThat(both.signers()).containsExactly("K01", "C01");
    assertThat(both.taken()).isEqualTo(500);
    assertThat(one.signers()).containsExactly("K01");
  }

  @ParameterizedTest
  @EnumSource(value = MovementKind.class, mode = Mode.EXCLUDE, names = "ISSUED")
  void asksNobodyToSignOtherMovements(MovementKind movement) {
    assertThat(StockPapers.movement(papers.moved("m-1", 1, movement, 5, 1), 0, 0).handover())
        .isNull();
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
