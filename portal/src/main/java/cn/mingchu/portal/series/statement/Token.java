package cn.mingchu.portal.series.statement;

/**
 * A word of a statement.
 *
 * @param text what it says, without quotes and escapes
 * @param at where it begins, from 1
 */
record Token(Kind kind, String text, int at) {

  enum Kind {
    /** Without quotes: a key word or the name of a function. */
    WORD,
    /** In double quotes. */
    NAME,
    /** In single quotes. */
    TEXT,
    /** Digits, perhaps with a point. */
    NUMBER,
    /** Digits with a unit. */
    DURATION,
    SYMBOL,
    END
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** As people are told of it. */
  String shown() {
    return kind == Kind.END ? "the end" : "'" + text + "'";
  }
}
