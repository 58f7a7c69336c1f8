package cn.mingchu.schemas.rule;

/** A rule catalogue that cannot be used; the message names file, rule, field and value. */
public final class UnreadableRulesException extends IllegalArgumentException {

  UnreadableRulesException(String message, Throwable cause) {
    super(message, cause);
  }

  UnreadableRulesException(String message) {
    super(message);
  }
}
