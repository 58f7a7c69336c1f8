package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.code.ProductionLicence;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.Paper;
import cn.mingchu.schemas.event.PaperKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A delivery is what the canteen, or the supplier, says that the supplier brought: lots that can
 * be, with papers that can be. Whether a lot has the papers that it needs is for the jobs to say.
 */
final class DeliveryRules implements InputRules<Delivery> {

  /** A hundred thousand yuan a kilogram. */
  private static final long DEAREST_FEN = 10_000_000;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Papers papers;

  DeliveryRules(Register register) {
    this.papers = new Papers(register);
  }

  @Override
  public String subjectField() {
    return "schoolId";
  }

  @Override
  public Subject subject(Delivery delivery) throws RefusedException {
    String schoolId = delivery.getSchoolId();
    String supplierId = delivery.getSupplierId();
    return papers.ofSchool(
        schoolId, binding -> binding.coversSchool(schoolId) || binding.coversSupplier(supplierId));
  }

  @Override
  public void check(Delivery delivery) throws RefusedException {
    Papers.check("deliveryId", delivery.getDeliveryId(), delivery.getRevision());
    Papers.checkOther("supplierId", delivery.getSupplierId(), delivery.getSchoolId());
    if (delivery.getOrderId() != null) {
      Checks.notBlank("orderId", delivery.getOrderId());
    }
    Checks.temperature("vehicleTemperature", delivery.getVehicleTemperatureHundredths());
    List<String> receivers = delivery.getReceivers();
    for (int i = 0; i < receivers.size(); i++) {
      Checks.id("receivers[%d]".formatted(i), receivers.get(i));
    }
    checkLines(
        delivery.getLines(), delivery.getHeader().getEventTime().atZone(CHINA).toLocalDate());
    for (int i = 0; i < delivery.getLines().size(); i++) {
      papers.checkStore(
          "lines[%d].storeId".formatted(i),
          delivery.getLines().get(i).getStoreId(),
          delivery.getSchoolId());
    }
  }

  private static void checkLines(List<DeliveryLine> lines, LocalDate day) throws RefusedException {
    Checks.notEmpty("lines", lines);
    Set<String> lots = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String field = "lines[%d].".formatted(i);
      DeliveryLine line = lines.get(i);
      Lots.checkName(field + "lotId", line.getLotId());
      Lots.checkNew(field + "lotId", line.getLotId(), lots);
      check(field, line);
      checkDates(field, line, day);
      checkOrigins(field + "origins", line);
      checkPapers(field + "papers", line.getPapers());
    }
  }

  private static void check(String field, DeliveryLine line) throws RefusedException {
    Checks.notBlank(field + "ingredient", line.getIngredient());
    Checks.known(field + "kind", line.getKind());
    Lots.checkGrams(field + "declaredGrams", line.getDeclaredGrams());
    Lots.checkGrams(field + "weighedGrams", line.getWeighedGrams());
    Lots.checkGrams(field + "refusedGrams", line.getRefusedGrams());
    if (line.getPriceFen() != null) {
      Checks.between(field + "priceFen", line.getPriceFen(), 0, DEAREST_FEN);
    }
    Checks.temperature(field + "surfaceTemperature", line.getSurfaceTemperatureHundredths());
    Checks.temperature(field + "labelMax", line.getLabelMaxHundredths());
  }

  private static void checkDates(String field, DeliveryLine line, LocalDate day)
      throws RefusedException {
    LocalDate produced = line.getProducedOn();
    if (produced == null) {
      return;
    }
    if (produced.isAfter(day)) {
      throw Checks.outOfRange(
          field + "producedOn",
          "%sproducedOn must not be after the day of the delivery %s, was %s"
              .formatted(field, day, produced));
    }
    if (line.getUsableUntil() != null && line.getUsableUntil().isBefore(produced)) {
      throw Checks.outOfRange(
          field + "usableUntil",
          "%susableUntil must not be before producedOn %s, was %s"
              .formatted(field, produced, line.getUsableUntil()));
    }
  }

  private static void checkOrigins(String field, DeliveryLine line) throws RefusedException {
    List<LotAmount> origins = line.getOrigins();
    Lots.check(field, origins);
    for (int i = 0; i < origins.size(); i++) {
      if (origins.get(i).getLotId().equals(line.getLotId())) {
        String lot = "%s[%d].lotId".formatted(field, i);
        throw Checks.outOfRange(
            lot, "%s must be another lot than %s".formatted(lot, line.getLotId()));
      }
    }
  }

  private static void checkPapers(String field, List<Paper> papers) throws RefusedException {
    for (int i = 0; i < papers.size(); i++) {
      String name = "%s[%d].".formatted(field, i);
      Paper paper = papers.get(i);
      Checks.known(name + "kind", paper.getKind());
      Checks.notBlank(name + "number", paper.getNumber());
      if (paper.getKind() == PaperKind.PRODUCTION_LICENCE) {
        Checks.code(name + "number", ProductionLicence.problem(paper.getNumber()));
      }
      Checks.hash(name + "pictureHash", paper.getPictureHash());
    }
  }

  @Override
  public Duration lateness() {
    return Papers.LATENESS;
  }
}
