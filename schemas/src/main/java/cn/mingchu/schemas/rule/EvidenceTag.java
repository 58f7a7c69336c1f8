package cn.mingchu.schemas.rule;

import java.util.Arrays;
import java.util.Optional;

/** How well a number is known: the tag that the domain reference gives it. */
public enum EvidenceTag {
  /** Read in the text of the law or standard. */
  V("V"),
  /** Read in the superseded 2011 operating rules and, to memory, unchanged since. */
  V_11("V-11"),
  /** Stated by a secondary page. */
  S("S"),
  /** Common knowledge of the field, not yet confirmed against the text. */
  M("M"),
  /** A default of ours, with no legal source. */
  D("D");

  private final String code;

  EvidenceTag(String code) {
    this.code = code;
  }

  /** As written in the catalogue. */
  public String code() {
    return code;
  }

  /** A number tagged M or D is a setting and MUST NOT be described as law. */
  public boolean mayBeCalledLaw() {
    return this != M && this != D;
  }

  static Optional<EvidenceTag> ofCode(String code) {
    return Arrays.stream(values()).filter(tag -> tag.code.equals(code)).findFirst();
  }
}
