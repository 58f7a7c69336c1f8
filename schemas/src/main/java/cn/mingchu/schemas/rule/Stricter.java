package cn.mingchu.schemas.rule;

/** The direction in which a parameter asks for more. */
public enum Stricter {
  LOWER,
  HIGHER;

  boolean isStricter(long candidate, long than) {
    return this == LOWER ? candidate < than : candidate > than;
  }
}
