package cn.mingchu.jobs.trace.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.lot.Share;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LotJudgeTest {

  private final List<LotInput> inputs = new ArrayList<>();
  private int clock;

  @Test
  void aPotHasItsPartOfWhatWentIntoIt() {
    moves(null, "cabbage", 1_000);
    moves(null, "pork", 3_000);
    moves("cabbage", "stew", 1_000);
    moves("pork", "stew", 3_000);
    moves("stew", "lunch-1", 1_200);
    moves("stew", "lunch-2", 2_800);
    recalls("cabbage");

    assertThat(exposures())
        .containsExactly(
            "cabbage: 1000 1000 1000, on hand 0 0 0",
            "lunch-1: 0 300 1000, on hand 0 300 1000",
            "lunch-2: 0 700 1000, on hand 0 700 1000",
            "stew: 1000 1000 1000, on hand 0 0 0");
  }

  @Test
  void whatTakesMoreThanAllThatIsCleanHasSomeForCertain() {
    moves(null, "bad", 600);
    moves(null, "good", 400);
    moves("bad", "silo", 600);
    moves("good", "silo", 400);
    moves("silo", "school", 700);
    recalls("bad");

    assertThat(exposures())
        .contains(
            "school: 300 420 600, on hand 300 420 600", "silo: 600 600 600, on hand 0 180 300");
  }

  @Test
  void goodsThatAreReturnedAreFollowedRoundTheCircle() {
    moves(null, "depot", 100);
    moves("depot", "school", 40);
    moves("school", "depot", 10);
    moves("depot", "other-school", 70);
    recalls("school");

    assertThat(exposures())
        .containsExactly(
            "depot: 10 10 10, on hand 0 0 0",
            "other-school: 10 10 10, on hand 10 10 10",
            "school: 40 40 40, on hand 30 30 30");
  }

  @Test
  void whatLayInAColdRoomWhenItWasWarmIsSuspectAndWhatCameLaterIsNot() {
    moves(null, "cold-room", 100);
    moves("cold-room", "early", 20);
    long warm = clock * 10L + 1;
    moves(null, "cold-room", 20);
    long cold = clock * 10L + 1;
    moves(null, "cold-room", 100);
    moves("cold-room", "late", 50);
    inputs.add(new Recall("breach", "cold-room", 1, warm, cold, true, Prohibition.from(cold)));

    assertThat(exposures())
        .containsExactly(
            "cold-room: 100 100 100, on hand 50 75 100", "late: 0 25 50, on hand 0 25 50");
  }

  @Test
  void aRecallThatIsTakenBackLeavesNothing() {
    moves(null, "cabbage", 1_000);
    moves("cabbage", "stew", 1_000);
    recalls("cabbage");
    inputs.add(
        new Recall(
            "recall", "cabbage", 2, Long.MIN_VALUE, Long.MAX_VALUE, false, Prohibition.from(0)));

    assertThat(exposures())
        .containsExactly("cabbage: 0 0 0, on hand 0 0 0", "stew: 0 0 0, on hand 0 0 0");
  }

  @Test
  void whatLeftWithoutEverComingInIsCountedAndOfTheLotAllTheSame() {
    moves(null, "rice", 100);
    moves("rice", "dish", 150);
    recalls("rice");

    assertThat(exposures())
        .containsExactly(
            "dish: 150 150 150, on hand 150 150 150", "rice: 150 150 150, on hand 0 0 0");
    assertThat(Market.inOrder().hear(inputs).found())
        .containsEntry("rice", new LotMass(100, 150, 0, 50).toString());
  }

  @Test
  void aPaperThatComesADayLateIsPutToItsPlace() {
    moves(null, "bad", 100);
    moves("bad", "shelf", 50);
    moves("shelf", "dish", 50);
    recalls("bad");
    inputs.add(new Movement("shelf", new LotLink("late", 1, null, "shelf", 150, 0, Step.RECEIVE)));

    assertThat(exposures())
        .contains("dish: 0 13 50, on hand 0 13 50", "shelf: 50 50 50, on hand 0 38 50");
  }

  @Test
  void likelyAmountsAddUpHoweverOftenAThirdIsTaken() {
    moves(null, "bad", 1);
    moves(null, "good", 2);
    moves("bad", "bin", 1);
    moves("good", "bin", 2);
    moves("bin", "one", 1);
    moves("bin", "two", 1);
    moves("bin", "three", 1);
    recalls("bad");

    assertThat(Market.inOrder().hear(inputs).exposures.values())
        .filteredOn(exposure -> !exposure.onHand().equals(Share.NONE))
        .extracting(exposure -> exposure.onHand().likelyMicrograms())
        .containsExactlyInAnyOrder(333_333L, 333_333L, 333_334L);
  }

  @Test
  void siblingsAreWhatElseIsOfTheBatchAndOfWhatWentIntoIt() {
    moves(null, "cabbage@farm", 100);
    moves("cabbage@farm", "batch:1@farm", 60);
    moves("batch:1@farm", "box-1@farm", 40);
    moves("batch:1@farm", "box-2@farm", 20);
    moves("cabbage@farm", "batch:2@farm", 40);
    moves("batch:2@farm", "box-3@farm", 40);
    moves("box-1@farm", "box-1@school", 40);
    moves("box-2@farm", "dish:stew@school", 20);
    recalls("box-1@farm");
    recalls("box-1@school");

    assertThat(exposures(true))
        .containsExactly(
            "batch:1@farm: 60 60 60, on hand 0 0 0",
            "batch:2@farm: 40 40 40, on hand 0 0 0",
            "box-2@farm: 20 20 20, on hand 0 0 0",
            "box-3@farm: 40 40 40, on hand 40 40 40",
            "cabbage@farm: 100 100 100, on hand 0 0 0",
            "dish:stew@school: 20 20 20, on hand 20 20 20");
  }

  @Test
  void siblingsAreFreeWhenTheRecallIsTakenBackThoughGoodsWentRound() {
    moves(null, "pig@depot", 100);
    moves("pig@depot", "pig@shop", 50);
    moves("pig@shop", "pig@depot", 20);
    moves("pig@depot", "ham@depot", 30);
    recalls("ham@depot");
    assertThat(exposures(true))
        .containsExactly(
            "pig@depot: 120 120 120, on hand 40 40 40", "pig@shop: 50 50 50, on hand 30 30 30");

    inputs.add(
        new Recall(
            "recall", "ham@depot", 2, Long.MIN_VALUE, Long.MAX_VALUE, false, Prohibition.from(0)));

    assertThat(exposures(true))
        .containsExactly(
            "ham@depot: 0 0 0, on hand 0 0 0",
            "pig@depot: 0 0 0, on hand 0 0 0",
            "pig@shop: 0 0 0, on hand 0 0 0");
  }

  @Test
  void refusesLinksThatCannotBe() {
    assertThatThrownBy(() -> new LotLink("l", 1, "a", "b", -1, 0, Step.SHIP))
        .hasMessage("grams of link l must be from 0 to 1000000000000, was -1");
    assertThatThrownBy(() -> new LotLink("l", 1, "a", "a", 1, 0, Step.SHIP))
        .hasMessage("link l leads from lot a to itself");
    assertThatThrownBy(() -> new LotLink("l", 1, null, null, 1, 0, Step.SHIP))
        .hasMessage("link l has no lot at either end");
    assertThatThrownBy(() -> new Recall("r", "a", 1, 5, 5, true, Prohibition.from(5)))
        .hasMessage("recall r of lot a must end after it began at 5, ends at 5");
  }

  private void moves(@Nullable String from, @Nullable String to, long grams) {
    clock++;
    LotLink link = new LotLink("link-" + clock, 1, from, to, grams, clock * 10L, Step.TRANSFER);
    if (from != null) {
      inputs.add(new Movement(from, link));
    }
    if (to != null) {
      inputs.add(new Movement(to, link));
    }
  }

  private void recalls(String lot) {
    inputs.add(
        new Recall("recall", lot, 1, Long.MIN_VALUE, Long.MAX_VALUE, true, Prohibition.from(0)));
  }

  private List<String> exposures() {
    return exposures(false);
  }

  private List<String> exposures(boolean ofSiblings) {
    return Market.inOrder().hear(inputs).exposures.values().stream()
        .filter(exposure -> exposure.recallId().startsWith("sibling:") == ofSiblings)
        .map(
            exposure ->
                "%s: %s, on hand %s"
                    .formatted(exposure.lotId(), text(exposure.suspect()), text(exposure.onHand())))
        .toList();
  }

  private static String text(Share share) {
    return share.atLeastGrams() + " " + share.likelyGrams() + " " + share.atMostGrams();
  }
}
