package cn.mingchu.schemas.rule;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A number of a rule: its amount, which direction is stricter, and what it rests on.
 *
 * @param amount hundredths of the unit, milliseconds or a count, as the name's type says
 * @param unit the unit it is written in; null for a duration, which carries its own, and for what
 *     is counted, or is so or not
 */
public record Parameter(
    ParameterName name,
    long amount,
    @Nullable String unit,
    Stricter stricter,
    EvidenceTag tag,
    Basis basis)
    implements Serializable {

  public Parameter {
    if (basis == Basis.LAW && !tag.mayBeCalledLaw()) {
      throw new IllegalArgumentException(
          "parameters.%s.basis: 'LAW' cannot stand beside tag '%s': a number tagged M or D is a setting"
              .formatted(name.key(), tag.code()));
    }
    if (basis == Basis.SETTING && tag == EvidenceTag.V) {
      throw new IllegalArgumentException(
          "parameters.%s.basis: 'SETTING' cannot stand beside tag 'V': the law's own number is no setting"
              .formatted(name.key()));
    }
  }

  /** As written in the catalogue, without the unit. */
  public String text() {
    return name.type().text(amount);
  }
}
