package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.trace.book.Grade;
import cn.mingchu.jobs.trace.book.Step;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.HoldDecision;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.LotHold;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.event.LotTest;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.event.RecallNotice;
import cn.mingchu.schemas.event.RecallStatus;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.event.SupplyStep;
import cn.mingchu.schemas.event.TestMethod;
import cn.mingchu.schemas.event.TestResult;
import cn.mingchu.schemas.lot.RequiredPapers;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What each record of the supply chain claims of lots.
 *
 * <p>The ids of claims are made of the paper's own words, so that each revision has the same; no
 * word holds a blank, and so no two are alike.
 */
public final class SupplyPapers {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private SupplyPapers() {}

  /** Each line went from the supplier to the school, and to the supplier from its origins. */
  public static Paper delivery(Delivery record, int partition, long offset) {
    Draft draft = new Draft(record.getHeader(), record.getRevision());
    long time = draft.eventTime;
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(time), SHANGHAI);
    draft.entry = Entry.OF_DELIVERY;
    String id = "delivery %s %s".formatted(record.getSchoolId(), record.getDeliveryId());
    for (DeliveryLine line : record.getLines()) {
      String lot = line.getLotId();
      Node atSupplier = Node.ofLot(lot, record.getSupplierId());
      for (LotAmount origin : line.getOrigins()) {
        if (!origin.getLotId().equals(lot)) {
          draft.move(
              "%s %s %s".formatted(id, lot, origin.getLotId()),
              Node.ofLot(origin.getLotId(), record.getSupplierId()),
              atSupplier,
              origin.getGrams(),
              time,
              Step.PACK,
              line.getIngredient(),
              null);
        }
      }
      Node atSchool = Node.ofLot(lot, record.getSchoolId());
      List<PaperKind> missing = RequiredPapers.missingOf(line, day);
      if (line.getWeighedGrams() > 0) {
        DeliveryFaults.of(line, missing, record.getSchoolId())
            .forEach(ruleId -> draft.fault(id + ' ' + lot, ruleId, atSchool));
        draft.measured(id + ' ' + lot, atSchool, line, record.getVehicleTemperatureHundredths());
      }
      draft.stow(id + ' ' + lot, atSchool, line.getStoreId(), false);
      if (!record.getReceivers().isEmpty()) {
        draft.acknowledge(id + ' ' + lot, atSchool, line.getWeighedGrams());
      }
      LocalDate usableUntil = line.getUsableUntil();
      draft.claims.add(
          new MoveClaim(
              id + ' ' + lot,
              draft.revision,
              atSupplier,
              atSchool,
              line.getWeighedGrams(),
              time,
              Step.RECEIVE,
              draft.source,
              line.getIngredient(),
              null,
              missing,
              usableUntil == null ? null : usableUntil.toEpochDay()));
    }
    return draft.paper(id, Topics.DELIVERIES, partition, offset);
  }

  /** What left the store, and where the rest lies; what came into it is told by deliveries. */
  public static Paper movement(StockMovement record, int partition, long offset) {
    Draft draft = new Draft(record.getHeader(), record.getRevision());
    draft.entry = entry(record.getKind());
    String id = "movement %s %s".formatted(record.getSchoolId(), record.getMovementId());
    switch (record.getKind()) {
      case ISSUED -> draft.issue(id, record, MealClaim.Use.ISSUED);
      case RETURNED -> draft.issue(id, record, MealClaim.Use.RETURNED);
      case DISCARDED -> draft.leave(id, record, null, Step.DISCARD);
      case SENT_BACK -> draft.leave(id, record, record.getOtherPartyId(), Step.RETURN);
      case TRANSFERRED -> draft.leave(id, record, record.getOtherPartyId(), Step.TRANSFER);
      case RECEIVED, COUNTED, OTHER_MOVEMENT -> {}
    }
    switch (record.getKind()) {
      case RECEIVED, RETURNED, COUNTED -> {
        Node lot = Node.ofLot(record.getLotId(), record.getSchoolId());
        boolean isCounted = record.getKind() == MovementKind.COUNTED;
        draft.stow(id, lot, record.getStoreId(), isCounted);
        draft.acknowledge(id, lot, record.getGrams());
      }
      default -> {}
    }
    return draft.paper(id, Topics.STOCK_MOVEMENTS, partition, offset);
  }

  private static Entry entry(MovementKind kind) {
    return switch (kind) {
      case ISSUED, DISCARDED, SENT_BACK, TRANSFERRED -> Entry.OF_OUTBOUND;
      case RECEIVED, RETURNED, COUNTED, OTHER_MOVEMENT -> Entry.ANY_TIME;
    };
  }

  /** Lots became dishes, dishes a meal, and some was left. */
  public static Paper meal(MealServed record, int partition, long offset) {
    Draft draft = new Draft(record.getHeader(), record.getRevision());
    String school = record.getSchoolId();
    String id = "meal %s %s".formatted(school, record.getMealId());
    Node meal = new Node(LotNodeKind.MEAL, record.getMealId(), school);
    long served = record.getServedTime().toEpochMilli();
    for (DishBatch batch : record.getDishes()) {
      Node dish = new Node(LotNodeKind.DISH, batch.getDishId(), school);
      Instant cookedTime = batch.getCookedTime();
      long cooked = cookedTime == null ? served : cookedTime.toEpochMilli();
      long whole = 0;
      for (LotAmount used : batch.getLots()) {
        whole += used.getGrams();
        String claim = "%s %s %s".formatted(id, batch.getDishId(), used.getLotId());
        Node lot = Node.ofLot(used.getLotId(), school);
        draft.move(
            claim,
            lot,
            dish,
            used.getGrams(),
            cooked,
            Step.COOK,
            batch.getName(),
            batch.getPortions());
        draft.claims.add(
            new MealClaim(
                claim + " issued",
                draft.revision,
                MealClaim.Use.COOKED,
                record.getMealId(),
                lot,
                used.getGrams(),
                cooked,
                draft.source));
      }
      long left = Math.min(whole, batch.getLeftGrams());
      String serving = "%s %s".formatted(id, batch.getDishId());
      draft.move(
          serving + " served",
          dish,
          meal,
          whole - left,
          served,
          Step.SERVE,
          mealName(record.getMeal()),
          record.getDiners());
      draft.move(serving + " left", dish, null, left, served, Step.DISCARD, batch.getName(), null);
    }
    return draft.paper(id, Topics.MEALS, partition, offset);
  }

  /** As people in the canteen call it, like all that papers say. */
  private static @Nullable String mealName(MealKind meal) {
    return switch (meal) {
      case BREAKFAST -> "早餐";
      case LUNCH -> "午餐";
      case DINNER -> "晚餐";
      case SNACK -> "加餐";
      case OTHER_MEAL -> null;
    };
  }

  /** What was done with lots before they came to a school. */
  public static Paper step(SupplyStep record, int partition, long offset) {
    Draft draft = new Draft(record.getHeader(), record.getRevision());
    String party = record.getPartyId();
    String id = "step %s %s".formatted(party, record.getStepId());
    switch (record.getKind()) {
      case HARVESTED -> draft.moveAll(id, record.getOutputs(), null, party, Step.HARVEST);
      case DISCARDED_UPSTREAM -> draft.moveAll(id, record.getInputs(), party, null, Step.DISCARD);
      case SHIPPED ->
          draft.moveAll(id, record.getInputs(), party, record.getToPartyId(), Step.SHIP);
      case PROCESSED, PACKED -> draft.mix(id, record);
      case OTHER_STEP -> {}
    }
    return draft.paper(id, Topics.SUPPLY_STEPS, partition, offset);
  }

  /**
   * A lot that failed in a laboratory must not be used anywhere. One that failed a quick test, or
   * whose test is open, is held where the sample was taken until a laboratory has the last word,
   * either way.
   */
  public static Paper test(LotTest record, int partition, long offset) {
    Draft draft = new Draft(record.getHeader(), record.getRevision());
    String party = record.getPartyId();
    String id = "test %s %s".formatted(party, record.getTestId());
    String first = record.getRetestOf() == null ? record.getTestId() : record.getRetestOf();
    boolean isLaboratory = record.getMethod() == TestMethod.LABORATORY;
    boolean hasLastWord = isLaboratory && record.getRetestOf() != null;
    boolean isFailed = record.getOutcome() == TestResult.FAILED;
    boolean isOpen = record.getOutcome() == TestResult.UNCLEAR && record.getRetestOf() == null;
    String reason = "test:%s:%s".formatted(party, first);
    String lot = record.getLotId();
    if (hasLastWord && record.getOutcome() != TestResult.UNCLEAR) {
      draft.forbid(id, reason, lot, null, RecallClaim.LAST_WORD, isFailed);
      draft.forbid(
          id + " held", Grade.HOLD.causeId(reason), lot, party, RecallClaim.LAST_WORD, false);
    } else if (isFailed && isLaboratory) {
      draft.forbid(id, reason, lot, null, RecallClaim.FIRST_WORD, true);
    } else if (isFailed || isOpen) {
      draft.forbid(id, Grade.HOLD.causeId(reason), lot, party, RecallClaim.FIRST_WORD, true);
    }
    if (isFailed) {
      draft.fault(
          id,
          isLaboratory ? "LAB_RESULT_FAIL" : "PESTICIDE_QT_POSITIVE",
          Node.ofLot(record.getLotId(), party));
    }
    return draft.paper(id, Topics.LOT_TESTS, partition, offset);
  }

  /** Each of its lots must not be used, wherever it is. */
  public static Paper recall(RecallNotice record, int partition, long offset) {
    Draft draft = new Draft(record.getHeader(), record.getRevision());
    String id = "recall " + record.getRecallId();
    for (String lot : record.getLotIds()) {
      draft.forbid(
          id + ' ' + lot,
          record.getRecallId(),
          lot,
          null,
          RecallClaim.FIRST_WORD,
          record.getStatus() == RecallStatus.IN_FORCE);
    }
    return draft.paper(id, Topics.RECALLS, partition, offset);
  }

  /** A lot is held at a party, or released there from what it was held for. */
  public static Paper hold(LotHold record, int partition, long offset) {
    Draft draft = new Draft(record.getHeader(), record.getRevision());
    String party = record.getPartyId();
    String id = "hold %s %s".formatted(party, record.getHoldId());
    String releases = record.getReleases();
    if (record.getDecision() == HoldDecision.HELD) {
      String cause = Grade.HOLD.causeId("person:%s:%s".formatted(party, record.getHoldId()));
      draft.forbid(id, cause, record.getLotId(), party, RecallClaim.FIRST_WORD, true);
    } else if (record.getDecision() == HoldDecision.RELEASED && releases != null) {
      draft.forbid(id, releases, record.getLotId(), party, RecallClaim.DECISION, false);
    }
    return draft.paper(id, Topics.LOT_HOLDS, partition, offset);
  }

  /** A paper while its claims are put together. */
  private static final class Draft {

    final int revision;
    final long eventTime;
    final PaperSource source;
    final List<Claim> claims = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();
    Entry entry = Entry.ANY_TIME;

    Draft(EventHeader header, int revision) {
      UUID eventId = header.getEventId();
      this.revision = revision;
      this.eventTime = header.getEventTime().toEpochMilli();
      this.source =
          new PaperSource(
              eventId.getMostSignificantBits(),
              eventId.getLeastSignificantBits(),
              header.getIngestTime().toEpochMilli(),
              header.getSchoolId(),
              header.getRegionCode());
    }

    void fault(String id, String ruleId, Node lot) {
      claims.add(FaultClaim.of(id + ' ' + ruleId, revision, ruleId, lot, eventTime, source));
    }

    void measured(String id, Node lot, DeliveryLine line, @Nullable Integer loadSpace) {
      Integer surface = line.getSurfaceTemperatureHundredths();
      if (surface != null || loadSpace != null) {
        receipts.add(
            new Receipt(
                id, lot, line.getKeeping(), surface, line.getLabelMaxHundredths(), loadSpace));
      }
    }

    void stow(String id, Node lot, @Nullable String storeId, boolean isAll) {
      if (storeId != null) {
        claims.add(new StowClaim(id + " stowed", revision, lot, storeId, isAll, eventTime, source));
      }
    }

    /** That somebody has seen the lot there; who saw nothing of it says nothing. */
    void acknowledge(String id, Node lot, long grams) {
      if (grams > 0) {
        claims.add(new AcknowledgementClaim(id + " acknowledged", revision, lot, true, source));
      }
    }

    void forbid(
        String id,
        String causeId,
        String lotId,
        @Nullable String partyId,
        int weight,
        boolean forbids) {
      claims.add(
          RecallClaim.ofAll(
              id, revision, causeId, lotId, partyId, weight, forbids, eventTime, source));
    }

    /** Who does not say for which meal says nothing of where it is. */
    void issue(String id, StockMovement record, MealClaim.Use use) {
      String meal = record.getMealId();
      if (meal != null) {
        Node lot = Node.ofLot(record.getLotId(), record.getSchoolId());
        claims.add(
            new MealClaim(id, revision, use, meal, lot, record.getGrams(), eventTime, source));
      }
    }

    void leave(String id, StockMovement record, @Nullable String toParty, Step step) {
      moveAll(
          id,
          List.of(new LotAmount(record.getLotId(), record.getGrams())),
          record.getSchoolId(),
          toParty,
          step);
    }

    void moveAll(
        String id,
        List<LotAmount> lots,
        @Nullable String fromParty,
        @Nullable String toParty,
        Step step) {
      for (LotAmount amount : lots) {
        String lot = amount.getLotId();
        Node from = fromParty == null ? null : Node.ofLot(lot, fromParty);
        Node to = toParty == null ? null : Node.ofLot(lot, toParty);
        if ((from != null || to != null) && (from == null || !from.equals(to))) {
          move(id + ' ' + lot, from, to, amount.getGrams(), eventTime, step, null, null);
        }
      }
    }

    /** All inputs into one batch, all outputs out of it; what is missing was lost. */
    void mix(String id, SupplyStep record) {
      Node batch = new Node(LotNodeKind.BATCH, record.getStepId(), record.getPartyId());
      long rest = 0;
      for (LotAmount input : record.getInputs()) {
        rest += input.getGrams();
        Node lot = Node.ofLot(input.getLotId(), record.getPartyId());
        move(
            "%s in %s".formatted(id, input.getLotId()),
            lot,
            batch,
            input.getGrams(),
            eventTime,
            Step.PROCESS,
            null,
            null);
      }
      for (LotAmount output : record.getOutputs()) {
        rest -= output.getGrams();
        Node lot = Node.ofLot(output.getLotId(), record.getPartyId());
        move(
            "%s out %s".formatted(id, output.getLotId()),
            batch,
            lot,
            output.getGrams(),
            eventTime,
            Step.PACK,
            null,
            null);
      }
      move(id + " lost", batch, null, Math.max(0, rest), eventTime, Step.DISCARD, null, null);
    }

    void move(
        String id,
        @Nullable Node from,
        @Nullable Node to,
        long grams,
        long time,
        Step step,
        @Nullable String label,
        @Nullable Integer heads) {
      claims.add(
          new MoveClaim(
              id, revision, from, to, grams, time, step, source, label, heads, List.of()));
    }

    Paper paper(String id, Topic<?> topic, int partition, long offset) {
      return new Paper(
          id,
          revision,
          source,
          topic.name(),
          partition,
          offset,
          eventTime,
          claims,
          receipts,
          entry);
    }
  }
}
