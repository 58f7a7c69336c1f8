package cn.mingchu.gateway.intake;

import cn.mingchu.connectors.epcis.identity.DigitalLink;
import cn.mingchu.connectors.epcis.identity.Gtin;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.schemas.event.LotAmount;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lot has a name that can be one, and so many grams as can be. */
final class Lots {

  /** A million tonnes. */
  static final long MOST_GRAMS = 1_000_000_000_000L;

  /** '@' parts a lot from the party that has it. */
  private static final Pattern NAME = Pattern.compile("[!-?A-~]{1,200}");

  /** A GTIN as a label has it in writing. */
  private static final Pattern LABEL = Pattern.compile("\\(01\\)(.{0,14})");

  private Lots() {}

  /**
   * A lot is named by visible ASCII characters; where a GS1 key is in them, its digits are true.
   */
  static void checkName(String field, String lotId) throws RefusedException {
    if (!NAME.matcher(lotId).matches()) {
      throw Checks.malformed(
          field,
          "%s must be 1 to 200 visible ASCII characters without '@', was '%s'"
              .formatted(field, Checks.quote(lotId)));
    }
    Matcher label = LABEL.matcher(lotId);
    Optional<String> problem =
        label.find()
            ? Gtin.problem(label.group(1))
            : DigitalLink.problem(lotId)
                .map(wrong -> "'%s' %s".formatted(Checks.quote(lotId), wrong));
    Checks.code(field, problem);
  }

  static void checkGrams(String field, long grams) throws RefusedException {
    Checks.between(field, grams, 0, MOST_GRAMS);
  }

  /** Several lots, none of them twice. */
  static void check(String field, List<LotAmount> lots) throws RefusedException {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lots.size(); i++) {
      LotAmount lot = lots.get(i);
      String name = "%s[%d]".formatted(field, i);
      checkName(name + ".lotId", lot.getLotId());
      checkNew(name + ".lotId", lot.getLotId(), seen);
      checkGrams(name + ".grams", lot.getGrams());
    }
  }

  /**
   * Nothing stands in a list twice.
   *
   * @param seen what stood there before; {@code id} is added
   */
  static void checkNew(String field, String id, Set<String> seen) throws RefusedException {
    if (!seen.add(id)) {
      throw Checks.outOfRange(field, "%s %s stands there twice".formatted(field, id));
    }
  }
}
