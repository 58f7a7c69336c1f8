package cn.mingchu.portal.plan;

import java.io.Serial;
import java.util.Arrays;

/** A plan that nobody can check, as something in it says nothing. */
public final class UnreadableDraftException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  /**
   * What is wrong.
   *
   * @param key of the sentence for people, after {@code draft.bad.}
   * @param arguments of it: where, and what
   */
  UnreadableDraftException(String key, Object... arguments) {
    super(key + ' ' + Arrays.toString(arguments));
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** Of the sentence that says so to people. */
  public String key() {
    return "draft.bad." + key;
  }

  /** Its arguments. */
  public Object[] arguments() {
    return arguments.clone();
  }
}
