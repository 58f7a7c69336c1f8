package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.simulator.fraud.BookHabit;
import cn.mingchu.simulator.fraud.BookHabits;
import cn.mingchu.simulator.fraud.Fraud;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.Misdelivery;
import cn.mingchu.simulator.fraud.MisdeliveryKind;
import cn.mingchu.simulator.kitchen.SchoolTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of which delivery notes are wrong in a run, and in which way, and which canteens
 * cheat.
 */
public record FraudTruth(List<DoneFraud> frauds, List<CheatingCanteen> canteens) {

  public FraudTruth {
    frauds = List.copyOf(frauds);
    canteens = List.copyOf(canteens);
  }

  /**
   * What a canteen does on purpose.
   *
   * @param percent how much is missing, or how many more are counted
   * @param group the food group that is skimmed; null where it is about anything else
   * @param fromDay its first day, as in {@code 2026-03-02}
   * @param habits how its books are kept, where it is about them
   */
  public record CheatingCanteen(
      FraudKind kind,
      int percent,
      String schoolId,
      @Nullable FoodGroup group,
      String fromDay,
      List<BookHabit> habits) {

    public CheatingCanteen {
      habits = List.copyOf(habits);
    }

    /** The first moment of it. */
    public Instant begin() {
      return Instant.ofEpochSecond(SchoolTime.moment(LocalDate.parse(fromDay).toEpochDay(), 0));
    }
  }

  /**
   * A fraud as it was done.
   *
   * @param percent what was asked, or brought, of what was due
   */
  public record DoneFraud(
      String fraudId,
      MisdeliveryKind kind,
      int percent,
      String schoolId,
      String partyId,
      List<HitLine> lines) {

    public DoneFraud {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line that it was done to.
   *
   * @param day of the delivery, as in {@code 2026-03-02}
   * @param priceFen fen a kilogram, as written down
   */
  public record HitLine(
      String deliveryId,
      String day,
      String lotId,
      String ingredient,
      long declaredGrams,
      long weighedGrams,
      long priceFen) {}

  /** The truth of a chain, read off the papers that it writes. */
  public static FraudTruth of(SupplyChain chain) {
    List<Delivery> deliveries = new ArrayList<>();
    Iterator<SimulatedPaper> run = chain.run();
    while (!chain.misdeliveries().all().isEmpty() && run.hasNext()) {
      if (run.next().record() instanceof Delivery delivery) {
        deliveries.add(delivery);
      }
    }
    return new FraudTruth(
        chain.misdeliveries().all().stream()
            .map(
                fraud ->
                    new DoneFraud(
                        fraud.misdeliveryId(),
                        fraud.kind(),
                        fraud.percent(),
                        fraud.schoolId(),
                        fraud.partyId(),
                        lines(fraud, deliveries)))
            .toList(),
        chain.frauds().all().stream().map(fraud -> canteen(chain, fraud)).toList());
  }

  private static CheatingCanteen canteen(SupplyChain chain, Fraud fraud) {
    return new CheatingCanteen(
        fraud.kind(),
        fraud.percent(),
        chain.world().schools().get(fraud.school()).schoolId(),
        fraud.group(),
        LotPapers.date(fraud.fromDay()).toString(),
        fraud.isAboutBooks()
            ? BookHabits.of(chain.world().seed(), fraud).habits().stream().sorted().toList()
            : List.of());
  }

  private static List<HitLine> lines(Misdelivery fraud, List<Delivery> deliveries) {
    List<HitLine> lines = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      long day = SchoolTime.day(delivery.getHeader().getEventTime().getEpochSecond());
      for (int i = 0; i < delivery.getLines().size(); i++) {
        if (fraud.hits(delivery.getSchoolId(), delivery.getSupplierId(), day, i)) {
          lines.add(line(delivery, day, delivery.getLines().get(i)));
        }
      }
    }
    return lines;
  }

  private static HitLine line(Delivery delivery, long day, DeliveryLine line) {
    return new HitLine(
        delivery.getDeliveryId(),
        LotPapers.date(day).toString(),
        line.getLotId(),
        line.getIngredient(),
        line.getDeclaredGrams(),
        line.getWeighedGrams(),
        Objects.requireNonNull(line.getPriceFen(), line.getLotId()));
  }
}
