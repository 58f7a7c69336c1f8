package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.Paper;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.simulator.kitchen.SchoolTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The papers that go with a lot, as its kind needs them. */
final class LotPapers {

  /** A certificate of quarantine holds for the day on which it was given and the week after. */
  private static final int QUARANTINE_DAYS = 7;

  private static final int LICENCE_DAYS = 900;

  private LotPapers() {}

  static List<Paper> of(Lot lot, Party seller) {
    List<Paper> papers = new ArrayList<>();
    switch (lot.ingredient().kind()) {
      case PACKAGED -> madeOfALicence(papers, lot);
      case MEAT_PRODUCT -> {
        madeOfALicence(papers, lot);
        papers.add(paper(PaperKind.MEAT_INSPECTION, "MI-" + lot.lotId(), null));
      }
      case PORK -> {
        quarantined(papers, lot);
        papers.add(paper(PaperKind.PORK_INSPECTION, "PI-" + lot.lotId(), null));
      }
      case RED_MEAT, POULTRY -> quarantined(papers, lot);
      case FARM_PRODUCE -> {
        papers.add(paper(PaperKind.PRODUCE_CERTIFICATE, "PC-" + lot.lotId(), null));
        papers.add(paper(PaperKind.SELLER_IDENTITY, seller.creditCode(), null));
      }
      default -> {
        papers.add(paper(PaperKind.PURCHASE_VOUCHER, "PV-" + lot.lotId(), null));
        papers.add(paper(PaperKind.PRODUCE_CERTIFICATE, "PC-" + lot.lotId(), null));
      }
    }
    return papers;
  }

  private static void madeOfALicence(List<Paper> papers, Lot lot) {
    papers.add(
        paper(
            PaperKind.PRODUCTION_LICENCE,
            lot.maker().productionLicence(),
            lot.producedOn() + LICENCE_DAYS));
    papers.add(paper(PaperKind.FACTORY_INSPECTION, "FI-" + lot.lotId(), null));
  }

  private static void quarantined(List<Paper> papers, Lot lot) {
    long lasts = Math.max(QUARANTINE_DAYS, lot.ingredient().shelfDays());
    papers.add(paper(PaperKind.ANIMAL_QUARANTINE, "AQ-" + lot.lotId(), lot.producedOn() + lasts));
  }

  /** A day of the school's zone, as in a document. */
  static LocalDate date(long day) {
    return LocalDate.ofEpochDay(day);
  }

  private static Paper paper(PaperKind kind, String number, @Nullable Long validUntil) {
    return new Paper(kind, number, validUntil == null ? null : date(validUntil), null);
  }

  /** Such as {@code 20260302}. */
  static String compact(long day) {
    LocalDate date = date(day);
    return "%d%02d%02d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The local time of a moment, as in the names of things: {@code 0730}. */
  static String clock(long second) {
    int time = SchoolTime.secondOfDay(second);
    return "%02d%02d".formatted(time / SchoolTime.HOUR, time / SchoolTime.MINUTE % 60);
  }
}
