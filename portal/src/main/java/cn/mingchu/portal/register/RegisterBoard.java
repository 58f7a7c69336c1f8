package cn.mingchu.portal.register;

import cn.mingchu.schemas.event.RegisterKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A school's register on a day, the most urgent entry first.
 *
 * @param certified how many people have a health certificate that holds
 * @param people how many have, or had, one that was not revoked
 */
record RegisterBoard(LocalDate day, List<Entry> entries, long certified, long people) {

  /** By which something ends soon: as long as the longest reminder, that of a licence. */
  private static final int LICENCE_ENDS_SOON_DAYS = 90;

  private static final int ENDS_SOON_DAYS = 30;

  private static final Comparator<Entry> BY_URGENCY =
      Comparator.comparing(Entry::standing)
          .thenComparing(Entry::daysLeft, Comparator.nullsLast(Comparator.<Long>naturalOrder()))
          .thenComparing(one -> one.line().kind())
          .thenComparing(one -> one.line().entryId());

  /**
   * An entry, and how it stands.
   *
   * @param daysLeft on which it still holds, today not counted; negative where it ended; null where
   *     no end is set
   */
  record Entry(RegisterLine line, Standing standing, @Nullable Long daysLeft) {}

  RegisterBoard {
    entries = List.copyOf(entries);
  }

  static RegisterBoard of(LocalDate day, List<RegisterLine> lines) {
    List<Entry> entries =
        lines.stream().map(line -> entry(day, line, lines)).sorted(BY_URGENCY).toList();
    List<RegisterLine> certificates =
        lines.stream()
            .filter(line -> line.kind() == RegisterKind.HEALTH_CERTIFICATE)
            .filter(line -> line.revokedOn() == null || line.revokedOn().isAfter(day))
            .toList();
    return new RegisterBoard(
        day,
        entries,
        certificates.stream()
            .filter(line -> line.holdsOn(day))
            .map(RegisterLine::person)
            .distinct()
            .count(),
        certificates.stream().map(RegisterLine::person).distinct().count());
  }

  /** How many ended, and nothing took their place. */
  public long lapsed() {
    return count(Standing.LAPSED);
  }

  /** How many end soon. */
  public long ending() {
    return count(Standing.ENDING);
  }

  private long count(Standing standing) {
    return entries.stream().filter(one -> one.standing() == standing).count();
  }

  private static Entry entry(LocalDate day, RegisterLine line, List<RegisterLine> all) {
    LocalDate last = line.lastDay();
    return new Entry(
        line, standing(day, line, all), last == null ? null : ChronoUnit.DAYS.between(day, last));
  }

  private static Standing standing(LocalDate day, RegisterLine line, List<RegisterLine> all) {
    LocalDate last = line.lastDay();
    boolean isRevoked = line.revokedOn() != null && !line.revokedOn().isAfter(day);
    if (isRevoked) {
      return Standing.REVOKED;
    }
    if (line.validFrom().isAfter(day)) {
      return Standing.TO_COME;
    }
    boolean isRenewed =
        all.stream()
            .anyMatch(
                other ->
                    other.kind() == line.kind()
                        && Objects.equals(other.person(), line.person())
                        && other.outlasts(line));
    if (last == null || !last.isBefore(day.plusDays(soon(line.kind())))) {
      return Standing.HOLDS;
    }
    if (!last.isBefore(day)) {
      return isRenewed ? Standing.HOLDS : Standing.ENDING;
    }
    return isRenewed ? Standing.REPLACED : Standing.LAPSED;
  }

  private static int soon(RegisterKind kind) {
    return kind == RegisterKind.CANTEEN_LICENCE || kind == RegisterKind.CATERER_LICENCE
        ? LICENCE_ENDS_SOON_DAYS
        : ENDS_SOON_DAYS;
  }
}
