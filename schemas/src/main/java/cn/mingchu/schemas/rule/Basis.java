package cn.mingchu.schemas.rule;

/** What a number rests on. */
public enum Basis {
  /** A law, a standard or an authority's rule asks for it. */
  LAW,
  /** We, or whoever runs the system, chose it. */
  SETTING
}
