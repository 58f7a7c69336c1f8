package cn.mingchu.schemas.rule;

/** What the temperature on the labels of the products inside means for a rule. */
public enum LabelUse {
  /** Nothing. */
  IGNORED,
  /** It replaces the limit where it is stricter. */
  STRICTER_WINS,
  /** The rule binds only a device whose labels ask for the catalogue's limit or less. */
  REQUIRED,
  /** The same, and their limit is the rule's. */
  IS_THE_LIMIT
}
