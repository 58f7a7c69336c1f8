package cn.mingchu.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.RegisterKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterBoardTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest(name = "{0} until day {1}: {2}")
  @CsvSource({
    "HEALTH_CERTIFICATE, -1, LAPSED",
    "HEALTH_CERTIFICATE, 0, ENDING",
    "HEALTH_CERTIFICATE, 29, ENDING",
    "HEALTH_CERTIFICATE, 30, HOLDS",
    "CANTEEN_LICENCE, 89, ENDING",
    "CANTEEN_LICENCE, 90, HOLDS"
  })
  void tellsHowAnEntryStandsByItsLastDay(RegisterKind kind, int last, Standing standing) {
    RegisterLine line = line("one", kind, "cook", -300, TODAY.plusDays(last), null);

    assertThat(RegisterBoard.of(TODAY, List.of(line)).entries())
        .containsExactly(new RegisterBoard.Entry(line, standing, (long) last));
  }

  @Test
  void putsTheMostUrgentFirst() {
    RegisterLine lapsed = certificate("a", "ann", -300, -1);
    RegisterLine soon = certificate("b", "bob", -300, 3);
    RegisterLine sooner = certificate("c", "cid", -300, 1);
    RegisterLine replaced = certificate("d", "dan", -300, -1);
    RegisterLine holds = certificate("e", "dan", -2, 363);
    RegisterLine later = certificate("f", "eve", 5, 370);
    RegisterLine officer =
        line("g", RegisterKind.SAFETY_OFFICER, "fay", -300, null, TODAY.minusDays(1));

    RegisterBoard board =
        RegisterBoard.of(TODAY, List.of(officer, later, holds, replaced, soon, sooner, lapsed));

    assertThat(board.entries())
        .extracting(RegisterBoard.Entry::line)
        .containsExactly(lapsed, sooner, soon, holds, later, replaced, officer);
    assertThat(board.entries())
        .extracting(RegisterBoard.Entry::standing)
        .containsExactly(
            Standing.LAPSED,
            Standing.ENDING,
            Standing.ENDING,
            Standing.HOLDS,
            Standing.TO_COME,
            Standing.REPLACED,
            Standing.REVOKED);
    assertThat(board.lapsed()).isEqualTo(1);
    assertThat(board.ending()).isEqualTo(2);
    assertThat(board.certified()).isEqualTo(3);
    assertThat(board.people()).isEqualTo(5);
  }

  @Test
  void whatIsRenewedDoesNotEndSoon() {
    RegisterBoard board =
        RegisterBoard.of(
            TODAY, List.of(certificate("a", "ann", -300, 3), certificate("b", "ann", 4, 368)));

    assertThat(board.ending()).isZero();
  }

  private static RegisterLine certificate(String id, String person, int first, int last) {
    return line(id, RegisterKind.HEALTH_CERTIFICATE, person, first, TODAY.plusDays(last), null);
  }

  private static RegisterLine line(
      String id,
      RegisterKind kind,
      String person,
      int first,
      @Nullable LocalDate last,
      @Nullable LocalDate revokedOn) {
    return new RegisterLine(id, kind, person, null, TODAY.plusDays(first), last, revokedOn);
  }
}
