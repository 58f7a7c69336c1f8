package cn.mingchu.gateway.key;

/** What kind of request a key is for. */
public enum Scope {
  /** Delivering events. */
  EVENTS("events"),
  /** Writing reference data: schools, devices, rule settings. */
  REFERENCE("reference");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /** As written in the key file and on the command line. */
  public String word() {
    return word;
  }

  /**
   * The scope written as {@code word}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Scope of(String word) {
    for (Scope scope : values()) {
      if (scope.word.equals(word)) {
        return scope;
      }
    }
    throw new IllegalArgumentException("a key's scope is one of events, reference; was " + word);
  }
}
