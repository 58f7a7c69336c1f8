package cn.mingchu.jobs.trace.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.trace.book.Drill;
import cn.mingchu.jobs.trace.book.Exposure;
import cn.mingchu.jobs.trace.book.Fate;
import cn.mingchu.jobs.trace.book.LotBookForm;
import cn.mingchu.jobs.trace.book.Prohibition;
import cn.mingchu.jobs.trace.book.Recall;
import cn.mingchu.jobs.trace.book.Step;
import cn.mingchu.jobs.trace.book.Suspicion;
import cn.mingchu.jobs.trace.drill.Answer;
import cn.mingchu.jobs.trace.paper.AcknowledgementClaim;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.jobs.trace.paper.PaperSource;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.lot.Share;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LotOfficeTest {

  private static final String SCHOOL = "2151000001";
  private static final Node FARM_LOT = Node.ofLot("lot", "farm");
  private static final Node SCHOOL_LOT = Node.ofLot("lot", SCHOOL);
  private static final Node DISH = new Node(LotNodeKind.DISH, "stew", SCHOOL);
  private static final Drill DRILL = new Drill("511702", LocalDate.of(1970, 1, 2));
  private static final Node MEAL = new Node(LotNodeKind.MEAL, "lunch", SCHOOL);

  private final LotOffice office = new LotOffice(RuleCatalogue.load());
  private final List<String> said = new ArrayList<>();
  private final List<LotFinding> told = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final Voice voice = new Voice();

  private LotAccount account = new LotAccount(SCHOOL_LOT.id());
  private long now;

  @Test
  void tellsAtOnceOfWhatLiesInASchoolWhenItIsRecalled() {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    hear(recall(1, 50, true));

    assertThat(said).containsExactly("exposure 1: 100 of 100", "finding 1: OPEN from 50");
  }

  @Test
  void tellsNobodyOfWhatWasEatenBeforeAnybodyKnew() {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    hear(move("out", 1, SCHOOL_LOT, DISH, 100, 20));
    hear(recall(1, 50, true));

    assertThat(said).containsExactly("exposure 1: 0 of 100");
  }

  @Test
  void itEndsWhenTheLastOfItIsGone() {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    hear(recall(1, 50, true));
    now = 80;
    hear(move("out", 1, SCHOOL_LOT, null, 100, 70));

    assertThat(said)
        .containsExactly(
            "exposure 1: 100 of 100",
            "finding 1: OPEN from 50",
            "exposure 2: 0 of 100",
            "finding 2: CLOSED from 50 to 70");
  }

  @Test
  void whatIsAnnouncedToBeEatenIsNotEatenYet() {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    hear(move("out", 1, SCHOOL_LOT, DISH, 100, 90));
    now = 60;
    hear(recall(1, 50, true));
    assertThat(said).containsExactly("exposure 1: 0 of 100", "finding 1: OPEN from 50 to 90");
    assertThat(office.nextAlarm(account)).isEqualTo(90);

    office.timePasses(account, 89, voice);
    assertThat(said).hasSize(2);
    office.timePasses(account, 90, voice);
    assertThat(said).hasSize(3).endsWith("finding 2: CLOSED from 50 to 90");
    assertThat(office.nextAlarm(account)).isNull();
  }

  @Test
  void isWithdrawnWithTheRecallAndToldAgainWithIt() {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    hear(recall(1, 50, true));
    hear(recall(2, 55, false));
    hear(recall(3, 57, true));

    assertThat(said)
        .containsExactly(
            "exposure 1: 100 of 100",
            "finding 1: OPEN from 50",
            "exposure 2: 0 of 0",
            "finding 2: WITHDRAWN from 50",
            "exposure 3: 100 of 100",
            "finding 3: OPEN from 57");
  }

  @Test
  void whatIsReleasedWasInUseUntilThen() {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    hear(hold(1, 50, Long.MAX_VALUE));
    now = 80;
    hear(hold(2, 50, 70));
    hear(move("out", 1, SCHOOL_LOT, null, 100, 90));

    assertThat(said)
        .containsExactly(
            "exposure 1: 100 of 100",
            "finding 1: OPEN from 50",
            "exposure 2: 0 of 0",
            "finding 2: CLOSED from 50 to 70");
    assertThat(told)
        .extracting(LotFinding::ruleId, finding -> finding.severity().name(), LotFinding::shownBy)
        .containsOnly(tuple("LOT_HOLD", "ORANGE", new ShowingEvent(7, 8, 50)));
  }

  @Test
  void aReleaseThatIsHeardOfFirstSaysTheSameInTheEnd() {
    now = 80;
    hear(hold(1, 50, 70));
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));

    assertThat(said).containsExactly("exposure 1: 0 of 0", "finding 1: CLOSED from 50 to 70");
  }

  @Test
  void aSupplierIsToldByTheExposureAlone() {
    account = new LotAccount(FARM_LOT.id());
    hear(move("in", 1, null, FARM_LOT, 100, 10));
    hear(
        new Hearing(
            new Recall(
                "r", FARM_LOT.id(), 1, Long.MIN_VALUE, Long.MAX_VALUE, true, Prohibition.from(50)),
            50,
            null));

    assertThat(said).containsExactly("exposure 1: 100 of 100");
  }

  @Test
  void whatWasEatenInAMealIsAnExposureAndNoFinding() {
    account = new LotAccount(MEAL.id());
    hear(move("in", 1, DISH, MEAL, 100, 60));
    hear(
        new Hearing(
            new Recall(
                "r", MEAL.id(), 1, Long.MIN_VALUE, Long.MAX_VALUE, true, Prohibition.from(50)),
            50,
            null));

    assertThat(said).containsExactly("exposure 1: 100 of 100");
  }

  @Test
  void anExposureIsToldOnceMoreUnderAHigherRevisionWhenItsPlaceIsKnownBetter() {
    hear(recall(1, 50, true));
    assertThat(said).isEmpty();

    MoveClaim bySupplier = claim("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10, null);
    hear(Hearing.of(SCHOOL_LOT.id(), bySupplier));
    hear(move("in", 2, FARM_LOT, SCHOOL_LOT, 100, 10));

    assertThat(said)
        .containsExactly(
            "exposure 1: 100 of 100", "exposure 2: 100 of 100", "finding 1: OPEN from 50");
  }

  @Test
  void answersADrillAndTellsNobodyElse() {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    hear(drill(1));
    hear(move("out", 1, SCHOOL_LOT, DISH, 40, 70));
    hear(move("lost", 1, SCHOOL_LOT, null, 10, 80));
    hear(move("back", 1, SCHOOL_LOT, FARM_LOT, 20, 90));

    assertThat(said).isEmpty();
    assertThat(answers)
        .containsExactly(
            answer(1, came(100_000_000, 0, 0, Map.of(), false)),
            answer(2, came(60_000_000, 0, 40_000_000, Map.of(), true)),
            answer(3, came(50_000_000, 10_000_000, 40_000_000, Map.of(), true)),
            answer(4, came(30_000_000, 10_000_000, 40_000_000, Map.of("farm", 20_000_000L), true)));
  }

  @Test
  void aNodeThatOnlyHasSomeOfTheLotAnswersOfThatAlone() {
    account = new LotAccount(DISH.id());
    hear(move("cooked", 1, SCHOOL_LOT, DISH, 30, 20));
    hear(move("salted", 1, Node.ofLot("salt", SCHOOL), DISH, 10, 21));
    hear(
        new Hearing(
            new Suspicion(
                DISH.id(), DRILL.causeId(), "cooked", 1, 1, Share.all(30), Prohibition.from(40)),
            40,
            null));
    hear(move("left", 1, DISH, null, 8, 50));

    assertThat(answers)
        .extracting(Answer::fate)
        .containsExactly(
            new Fate(0, Map.of(), 30_000_000, 0, 0, Map.of(), false),
            new Fate(0, Map.of(), 24_000_000, 6_000_000, 0, Map.of(), true));
  }

  @Test
  void whatWasUsedThoughNobodyBroughtItAroseThere() {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    hear(move("out", 1, SCHOOL_LOT, DISH, 130, 20));
    hear(drill(1));

    assertThat(answers)
        .extracting(Answer::fate)
        .containsExactly(
            new Fate(30_000_000, Map.of("farm", 100_000_000L), 0, 0, 130_000_000, Map.of(), true));
  }

  @Test
  void whoSignsForALotTellsOfIt() {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    hear(drill(1));
    hear(Hearing.of(signed(1, true)));
    hear(Hearing.of(signed(3, false)));
    hear(Hearing.of(signed(2, true)));

    assertThat(answers)
        .extracting(answer -> answer.fate().isTold())
        .containsExactly(false, true, false, false);
  }

  @Test
  void aDrillChangesNothingOfWhatARecallOfTheSameLotSays() {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    hear(drill(1));
    hear(recall(1, 50, true));
    now = 80;
    hear(move("out", 1, SCHOOL_LOT, null, 40, 70));
    office.timePasses(account, DRILL.endsAt(), voice);
    hear(move("rest", 1, SCHOOL_LOT, null, 60, 90));

    assertThat(said)
        .containsExactly(
            "exposure 1: 100 of 100",
            "finding 1: OPEN from 50",
            "exposure 2: 60 of 100",
            "exposure 3: 0 of 100",
            "finding 2: CLOSED from 50 to 90");
  }

  @Test
  void forgetsADrillWithItsDay() throws Exception {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    byte[] before = written(account);
    hear(drill(1));
    assertThat(office.nextAlarm(account)).isEqualTo(DRILL.endsAt());

    office.timePasses(account, DRILL.endsAt() - 1, voice);
    assertThat(office.nextAlarm(account)).isEqualTo(DRILL.endsAt());
    office.timePasses(account, DRILL.endsAt(), voice);
    now = DRILL.endsAt();
    hear(drill(2));
    assertThat(office.nextAlarm(account)).isNull();
    assertThat(written(account)).isEqualTo(before);
    assertThat(answers).hasSize(1);
  }

  @Test
  void answersADrillOnceItsPlaceIsKnown() {
    hear(drill(1));
    assertThat(answers).isEmpty();

    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    assertThat(answers).containsExactly(answer(1, came(100_000_000, 0, 0, Map.of(), false)));
  }

  @Test
  void goesOnWithADrillFromWhatIsWritten() throws Exception {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    hear(Hearing.of(signed(1, true)));
    hear(drill(1));
    account = rewritten(account);
    hear(move("lost", 1, SCHOOL_LOT, null, 10, 80));

    assertThat(answers)
        .containsExactly(
            answer(1, came(100_000_000, 0, 0, Map.of(), true)),
            answer(2, came(90_000_000, 10_000_000, 0, Map.of(), true)));
  }

  @Test
  void whoSignsForALotHasItUntilTheNewestRevisionSaysOtherwise() throws Exception {
    assertThat(account.book.isAcknowledged()).isFalse();
    hear(Hearing.of(signed(1, true)));
    account = rewritten(account);
    assertThat(account.book.isAcknowledged()).isTrue();

    hear(Hearing.of(signed(3, false)));
    hear(Hearing.of(signed(2, true)));
    assertThat(account.book.isAcknowledged()).isFalse();
    assertThat(said).isEmpty();
  }

  /** As the form wrote it before lots knew who had signed for them. */
  @Test
  void readsAnAccountOfTheFirstVersion() throws Exception {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    new LotBookForm().write(account.book, new DataOutputStream(book));
    out.write(book.toByteArray(), 0, book.size() - Integer.BYTES);
    PlaceForm.write(account.place, out);
    out.writeInt(0); // told exposures
    out.writeInt(0); // told findings

    account = read(bytes.toByteArray(), 1);
    hear(recall(1, 50, true));
    assertThat(said).containsExactly("exposure 1: 100 of 100", "finding 1: OPEN from 50");
  }

  @Test
  void goesOnFromWhatIsWritten() throws Exception {
    hear(move("in", 1, FARM_LOT, SCHOOL_LOT, 100, 10));
    hear(recall(1, 50, true));
    account = rewritten(account);
    now = 80;
    hear(move("out", 1, SCHOOL_LOT, null, 40, 70));

    assertThat(said)
        .containsExactly(
            "exposure 1: 100 of 100", "finding 1: OPEN from 50", "exposure 2: 60 of 100");
  }

  private static LotAccount rewritten(LotAccount account) throws IOException {
    return read(written(account), new LotAccountForm().version());
  }

  private static byte[] written(LotAccount account) throws IOException {
    LotAccountForm form = new LotAccountForm();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    form.write(form.copy(account), new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static LotAccount read(byte[] bytes, int version) throws IOException {
    return new LotAccountForm().read(new DataInputStream(new ByteArrayInputStream(bytes)), version);
  }

  private void hear(Hearing hearing) {
    office.hear(account, hearing, now, voice);
  }

  private Hearing move(
      String id, int revision, @Nullable Node from, @Nullable Node to, long grams, long time) {
    return Hearing.of(account.book.lotId(), claim(id, revision, from, to, grams, time, SCHOOL));
  }

  private static MoveClaim claim(
      String id,
      int revision,
      @Nullable Node from,
      @Nullable Node to,
      long grams,
      long time,
      @Nullable String schoolId) {
    return new MoveClaim(
        id,
        revision,
        from,
        to,
        grams,
        time,
        Step.TRANSFER,
        new PaperSource(1, revision, time, schoolId, schoolId == null ? null : "511702"),
        null,
        null,
        List.of());
  }

  private static Hearing recall(int revision, long knownAt, boolean inForce) {
    return new Hearing(
        new Recall(
            "r",
            SCHOOL_LOT.id(),
            revision,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            inForce,
            Prohibition.from(knownAt)),
        knownAt,
        null);
  }

  private static Hearing drill(int revision) {
    return new Hearing(
        new Recall(
            DRILL.causeId(),
            SCHOOL_LOT.id(),
            revision,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            true,
            Prohibition.from(40)),
        40,
        null);
  }

  private static Answer answer(int revision, Fate fate) {
    return new Answer(DRILL, revision, SCHOOL_LOT, "511702", fate);
  }

  /** Of 100 g from the farm. */
  private static Fate came(
      long onHand, long ended, long passedOn, Map<String, Long> sent, boolean isTold) {
    return new Fate(0, Map.of("farm", 100_000_000L), onHand, ended, passedOn, sent, isTold);
  }

  private static AcknowledgementClaim signed(int revision, boolean stands) {
    return new AcknowledgementClaim(
        "signed", revision, SCHOOL_LOT, stands, new PaperSource(3, 4, 60, SCHOOL, "511702"));
  }

  private static Hearing hold(int revision, long knownAt, long releasedAt) {
    return new Hearing(
        new Recall(
            "hold:person:%s:h".formatted(SCHOOL),
            SCHOOL_LOT.id(),
            revision,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            true,
            new Prohibition(knownAt, releasedAt, 7, 8)),
        knownAt,
        null);
  }

  private final class Voice implements OfficeVoice {

    @Override
    public void tell(Hearing suspicion) {}

    @Override
    public void tell(Exposure exposure, Place place, long ingestTime) {
      said.add(
          "exposure %d: %d of %d"
              .formatted(
                  exposure.revision(),
                  exposure.onHand().atMostGrams(),
                  exposure.suspect().atMostGrams()));
    }

    @Override
    public void tell(Answer answer) {
      answers.add(answer);
    }

    @Override
    public void tell(LotFinding finding) {
      told.add(finding);
      said.add(
          "finding %d: %s from %d%s"
              .formatted(
                  finding.revision(),
                  finding.status(),
                  finding.startTime(),
                  finding.endTime() == null ? "" : " to " + finding.endTime()));
    }
  }
}
