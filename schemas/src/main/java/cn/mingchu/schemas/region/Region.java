package cn.mingchu.schemas.region;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A province, a city or a county.
 *
 * @param code GB/T 2260 without trailing zeros, or a local extension of it
 * @param parent code of the region it lies in; null for the province
 * @param validFrom first day on which the code is known to hold
 * @param local whether the code is ours, for a zone that has no national one
 */
public record Region(
    String code,
    String name,
    String nameEn,
    RegionLevel level,
    @Nullable String parent,
    LocalDate validFrom,
    boolean local)
    implements Serializable {

  public Region {
    if (!code.matches("[0-9]{" + level.codeDigits() + "}")) {
      throw new IllegalArgumentException(
          "code '%s' of a %s is not %d digits".formatted(code, level, level.codeDigits()));
    }
    String above = level == RegionLevel.PROVINCE ? null : code.substring(0, code.length() - 2);
    if (above == null ? parent != null : !above.equals(parent)) {
      throw new IllegalArgumentException(
          "parent '%s' of %s '%s' is not '%s'".formatted(parent, level, code, above));
    }
    if (name.isBlank() || nameEn.isBlank()) {
      throw new IllegalArgumentException("region '" + code + "' has a blank name");
    }
  }
}
