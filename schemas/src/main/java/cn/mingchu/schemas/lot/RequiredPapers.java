package cn.mingchu.schemas.lot;

import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.Paper;
import cn.mingchu.schemas.event.PaperKind;
import java.time.LocalDate;
import java.util.List;

/**
 * Which papers a lot needs when it is received: production licence and factory inspection for what
 * is packed, a voucher for what comes from a market, a certificate and the seller's identity for
 * what comes from a farm, quarantine for meat, inspection for pork and products of meat (Food
 * Safety Law, art. 53; Agricultural Product Quality and Safety Law, art. 38 and 39; Animal Epidemic
 * Prevention Law, art. 51; Regulation on Pig Slaughter, art. 23).
 */
public final class RequiredPapers {

  private RequiredPapers() {}

  /** What is needed and was not shown, or is no longer valid on the day. */
  public static List<PaperKind> missingOf(DeliveryLine line, LocalDate day) {
    return neededFor(line.getKind()).stream()
        .filter(kind -> line.getPapers().stream().noneMatch(paper -> proves(paper, kind, day)))
        .toList();
  }

  private static boolean proves(Paper paper, PaperKind kind, LocalDate day) {
    LocalDate validUntil = paper.getValidUntil();
    return paper.getKind() == kind && (validUntil == null || !validUntil.isBefore(day));
  }

  private static List<PaperKind> neededFor(FoodKind kind) {
    return switch (kind) {
      case PACKAGED, ADDITIVE ->
          List.of(PaperKind.PRODUCTION_LICENCE, PaperKind.FACTORY_INSPECTION);
      case MARKET_PRODUCE -> List.of(PaperKind.PURCHASE_VOUCHER);
      case FARM_PRODUCE -> List.of(PaperKind.PRODUCE_CERTIFICATE, PaperKind.SELLER_IDENTITY);
      case PORK -> List.of(PaperKind.ANIMAL_QUARANTINE, PaperKind.PORK_INSPECTION);
      case RED_MEAT, POULTRY -> List.of(PaperKind.ANIMAL_QUARANTINE);
      case MEAT_PRODUCT -> List.of(PaperKind.MEAT_INSPECTION);
      case IMPORTED -> List.of(PaperKind.IMPORT_QUARANTINE);
      case OTHER_FOOD, AQUATIC, EGGS -> List.of();
    };
  }
}
