package cn.mingchu.portal.report;

import cn.mingchu.schemas.event.SupervisionPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which report of a node it is; in addresses {@code WEEK-2026-01-05-1}.
 *
 * @param edition from 1; a later one is made where something was amended
 */
record ReportId(ReportKind kind, LocalDate firstDay, int edition) {

  private static final Pattern FORM =
      Pattern.compile("(WEEK|TEN_DAYS|MONTH)-([0-9]{4}-[0-9]{2}-[0-9]{2})-([1-9][0-9]{0,5})");

  ReportId {
    if (edition < 1) {
      throw new IllegalArgumentException("edition must be at least 1, was " + edition);
    }
  }

  /** Empty for a text that names none. */
  static Optional<ReportId> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate firstDay = LocalDate.parse(form.group(2));
      int edition = Integer.parseInt(form.group(3));
      return ReportKind.of(SupervisionPeriod.valueOf(form.group(1)))
          .map(kind -> new ReportId(kind, firstDay, edition));
    } catch (DateTimeException e) {
      return Optional.empty(); // the thirtieth of February
    }
  }

  @Override
  public String toString() {
    return kind.period() + "-" + firstDay + "-" + edition;
  }
}
