package cn.mingchu.jobs.trace.drill;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.trace.book.Drill;
import cn.mingchu.jobs.trace.book.Fate;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.schemas.event.LotNodeKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrillJudgeTest {

  private static final String COUNTY = "511702";
  private static final Drill DRILL = new Drill(COUNTY, LocalDate.of(2026, 3, 3));
  private static final long ISSUED = Instant.parse("2026-03-02T18:00:00Z").toEpochMilli();
  private static final long TOLD = Instant.parse("2026-03-02T19:00:00Z").toEpochMilli();
  private static final long OVER = Instant.parse("2026-03-03T16:00:00Z").toEpochMilli();

  private static final Map<String, Long> NONE = Map.of();

  private static final Map<String, String> REGISTER =
      Map.of("silent", COUNTY, "shipped", COUNTY, "far", "511703");

  private final DrillJudge judge = new DrillJudge(DrillPlan.USUAL, REGISTER::get);
  private final List<DrillResult> told = new ArrayList<>();

  private DrillBook book = new DrillBook();
  private int answers;

  @Test
  void addsUpWhereALotIsAndTellsItWhenItsTimeHasCome() {
    issue();
    answer(lot("pork", "farm"), null, new Fate(1000, NONE, 900, 0, 0, Map.of("first", 98L), true));
    answer(
        lot("pork", "first"),
        COUNTY,
        new Fate(2, Map.of("farm", 98L), 30, 5, 61, Map.of("farm", 4L), true));
    answer(new Node(LotNodeKind.KITCHEN, "lunch", "first"), COUNTY, inTheHouse(6, 0, 0));
    answer(new Node(LotNodeKind.DISH, "stew", "first"), COUNTY, inTheHouse(1, 7, 47));
    answer(new Node(LotNodeKind.MEAL, "lunch", "first"), COUNTY, inTheHouse(47, 0, 0));
    answer(lot("pork", "silent"), COUNTY, came(20, false));

    timePasses(TOLD - 1);
    assertThat(told).isEmpty();
    timePasses(TOLD);
    assertThat(told)
        .containsExactly(
            new DrillResult(
                issued(),
                1,
                ISSUED + 4,
                TOLD,
                new Whereabouts(47, 7, 30, 12, 4, 120, schools("first"), schools("silent"))));
    assertThat(told.get(0).whereabouts().found()).isEqualTo(100);
    assertThat(told.get(0).whereabouts().missing()).isEqualTo(20);
  }

  @Test
  void asksTheRegisterForTheCountyOfASchoolThatOnlyOthersTellOf() {
    issue();
    answer(lot("pork", "shipped"), null, came(20, false));
    answer(lot("pork", "far"), null, came(30, false));
    answer(lot("pork", "dealer"), null, came(40, false));
    answer(lot("pork", "other"), "511703", came(50, true));

    timePasses(TOLD);
    assertThat(told.get(0).whereabouts())
        .isEqualTo(new Whereabouts(0, 0, 0, 0, 0, 20, schools(), schools("shipped")));
    assertThat(told.get(0).foundAt()).isNull();
  }

  @Test
  void whatGoesToAnotherSchoolOfTheCountyIsSoughtOnce() {
    issue();
    Map<String, Long> sent = Map.of("silent", 20L, "far", 10L);
    answer(lot("pork", "first"), COUNTY, new Fate(0, Map.of("farm", 100L), 70, 0, 0, sent, true));
    answer(lot("pork", "silent"), null, new Fate(0, Map.of("first", 20L), 20, 0, 0, NONE, false));

    timePasses(TOLD);
    assertThat(told.get(0).whereabouts())
        .isEqualTo(new Whereabouts(0, 0, 70, 0, 10, 100, schools("first"), schools("silent")));
  }

  @Test
  void aSchoolThatKeepsSilentOnOneOfItsLotsIsUnreachable() {
    issue();
    answer(lot("pork", "first"), COUNTY, came(30, true));
    answer(lot("sausage", "first"), COUNTY, came(20, false));
    answer(lot("ham", "second"), COUNTY, came(0, false));

    timePasses(TOLD);
    assertThat(told.get(0).whereabouts())
        .isEqualTo(new Whereabouts(0, 0, 30, 0, 0, 50, schools(), schools("first")));
  }

  @Test
  void whatIsCookedIsMissingUntilTheDishHasBeenAsked() {
    issue();
    answer(lot("pork", "first"), COUNTY, new Fate(0, Map.of("farm", 30L), 0, 0, 30, NONE, true));
    timePasses(TOLD);
    answer(new Node(LotNodeKind.DISH, "stew", "first"), COUNTY, inTheHouse(30, 0, 0));
    timePasses(OVER);

    assertThat(told)
        .extracting(DrillResult::whereabouts)
        .containsExactly(
            new Whereabouts(0, 0, 0, 0, 0, 30, schools("first"), schools()),
            new Whereabouts(0, 30, 0, 0, 0, 30, schools("first"), schools()));
  }

  @Test
  void isAmendedAtTheEndOfTheDayWhereAPaperHasChangedIt() {
    issue();
    answer(lot("pork", "first"), COUNTY, came(30, false));
    timePasses(TOLD);
    book = Checkpointed.restored(new DrillBookForm(), book);
    hear(new Answer(DRILL, 9, lot("pork", "first"), COUNTY, came(30, true)), TOLD + 7);
    timePasses(OVER - 1);
    assertThat(told).hasSize(1);

    timePasses(OVER);
    assertThat(told).hasSize(2);
    assertThat(told.get(1))
        .isEqualTo(
            new DrillResult(
                issued(),
                2,
                TOLD + 7,
                OVER,
                new Whereabouts(0, 0, 30, 0, 0, 30, schools("first"), schools())));
  }

  @Test
  void isNotToldAgainWhereNothingHasChanged() {
    issue();
    answer(lot("pork", "first"), COUNTY, came(30, true));
    timePasses(TOLD);
    hear(new Answer(DRILL, 9, lot("pork", "first"), COUNTY, came(30, true)), TOLD + 7);

    timePasses(OVER);
    assertThat(told).hasSize(1);
  }

  @Test
  void anAnswerThatWasOvertakenSaysNothing() {
    issue();
    Node pork = lot("pork", "first");
    hear(new Answer(DRILL, 2, pork, COUNTY, came(30, true)), ISSUED);
    hear(new Answer(DRILL, 1, pork, COUNTY, came(90, false)), ISSUED + 9);

    timePasses(TOLD);
    assertThat(told.get(0).whereabouts().stores()).isEqualTo(30);
    assertThat(told.get(0).foundAt()).isEqualTo(ISSUED);
  }

  /** The lot did not come after all; or nobody was asked, as when a job runs through past days. */
  @Test
  void aDrillInWhichNothingIsSoughtIsNotTold() {
    issue();
    answer(lot("pork", "first"), COUNTY, came(0, false));

    timePasses(TOLD);
    timePasses(OVER);
    assertThat(told).isEmpty();
  }

  @Test
  void answersMayComeBeforeItIsKnownToBeIssued() {
    hear(new Answer(DRILL, 1, lot("pork", "first"), COUNTY, came(30, true)), Long.MIN_VALUE);
    timePasses(TOLD);
    assertThat(told).isEmpty();
    issue();

    timePasses(TOLD);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).foundAt()).isEqualTo(ISSUED);
  }

  @Test
  void tellsLateOfALotOfWhichPapersComeLate() {
    issue();
    timePasses(TOLD);
    answer(lot("pork", "first"), COUNTY, came(30, true));
    timePasses(OVER);

    assertThat(told).extracting(DrillResult::revision).containsExactly(1);
    assertThat(told.get(0).decidedAt()).isEqualTo(OVER);
  }

  @Test
  void wakesWhenTheResultIsDueAndAtTheEndOfTheDay() {
    assertThat(judge.nextAlarm(DRILL, TOLD - 1)).isEqualTo(TOLD);
    assertThat(judge.nextAlarm(DRILL, TOLD)).isEqualTo(OVER);
  }

  @Test
  void keepsItsWordsAsTheyAre() throws IOException {
    DrillWord answer =
        new Answer(
            DRILL,
            3,
            new Node(LotNodeKind.DISH, "stew", "first"),
            null,
            new Fate(1, Map.of("dealer", 2L), 3, 4, 5, Map.of("farm", 6L), true));
    DrillWord issued = issued();
    DrillWordForm words = new DrillWordForm();
    DrillResult result =
        new DrillResult(
            issued(), 2, null, TOLD, new Whereabouts(1, 2, 3, 4, 5, 6, schools("a"), schools("b")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);

    words.write(answer, out);
    words.write(issued, out);
    new DrillResultForm().write(result, out);

    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(words.read(in, 1)).isEqualTo(answer);
    assertThat(words.read(in, 1)).isEqualTo(issued);
    assertThat(new DrillResultForm().read(in, 1)).isEqualTo(result);
  }

  /** So much that the farm has brought, and that lies there. */
  private static Fate came(long grams, boolean isTold) {
    return new Fate(0, Map.of("farm", grams), grams, 0, 0, NONE, isTold);
  }

  /** What came from the store of the same school. */
  private static Fate inTheHouse(long onHand, long ended, long passedOn) {
    return new Fate(0, NONE, onHand, ended, passedOn, NONE, true);
  }

  private static Node lot(String lotId, String partyId) {
    return Node.ofLot(lotId, partyId);
  }

  private static SortedSet<String> schools(String... ids) {
    return new TreeSet<>(List.of(ids));
  }

  private static IssuedDrill issued() {
    return new IssuedDrill(DRILL, "pork", "猪肉", ISSUED);
  }

  private void issue() {
    hear(issued(), ISSUED);
  }

  /** Each answer comes a millisecond after the one before. */
  private void answer(Node node, @Nullable String regionCode, Fate fate) {
    hear(new Answer(DRILL, 1, node, regionCode, fate), ISSUED + answers++);
  }

  private void hear(DrillWord word, long now) {
    judge.hear(book, word, now);
  }

  private void timePasses(long now) {
    judge.timePasses(book, now, told::add);
  }
}
