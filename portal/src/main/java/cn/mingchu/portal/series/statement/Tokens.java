package cn.mingchu.portal.series.statement;

import cn.mingchu.portal.series.statement.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a statement, one after the other. */
final class Tokens {

  private static final String SYMBOLS = "(),.+-*/;";
  private static final String COMPARISONS = "<>=";

  private final List<Token> tokens;
  private int next;

  private Tokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Of InfluxQL as dashboards write it: no comment, no regular expression, no bound parameter. */
  static Tokens of(String text) throws RefusedStatementException {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char first = text.charAt(at);
      int end = at + 1;
      if (first == ' ' || first == '\t' || first == '\n' || first == '\r') {
        at = end;
        continue;
      }
      if (first == '"' || first == '\'') {
        StringBuilder inside = new StringBuilder();
        end = quoted(text, at, inside);
        Kind kind = first == '"' ? Kind.NAME : Kind.TEXT;
        tokens.add(new Token(kind, inside.toString(), at + 1));
      } else if (isLetter(first)) {
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
          end++;
        }
        tokens.add(new Token(Kind.WORD, text.substring(at, end), at + 1));
      } else if (isDigit(first)) {
        while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
          end++;
        }
        int unit = end;
        while (end < text.length() && isLetter(text.charAt(end))) {
          end++;
        }
        Kind kind = unit == end ? Kind.NUMBER : Kind.DURATION;
        tokens.add(new Token(kind, text.substring(at, end), at + 1));
      } else if (COMPARISONS.indexOf(first) >= 0) {
        if (end < text.length() && first != '=' && text.charAt(end) == '=') {
          end++;
        }
        tokens.add(new Token(Kind.SYMBOL, text.substring(at, end), at + 1));
      } else if (SYMBOLS.indexOf(first) >= 0) {
        tokens.add(new Token(Kind.SYMBOL, text.substring(at, end), at + 1));
      } else {
        throw new RefusedStatementException("at %d: '%c' is not expected".formatted(at + 1, first));
      }
      at = end;
    }
    tokens.add(new Token(Kind.END, "", text.length() + 1));
    return new Tokens(tokens);
  }

  /** Reads what stands in quotes; returns where it goes on behind them. */
  private static int quoted(String text, int from, StringBuilder inside)
      throws RefusedStatementException {
    char quote = text.charAt(from);
    for (int at = from + 1; at < text.length(); at++) {
      char one = text.charAt(at);
      if (one == quote) {
        return at + 1;
      }
      if (one == '\\') {
        at++;
        char escaped = at < text.length() ? text.charAt(at) : '\0';
        if (escaped != quote && escaped != '\\') {
          throw new RefusedStatementException(
              "at %d: only \\%c and \\\\ are escapes".formatted(at, quote));
        }
        one = escaped;
      } else if (Character.isISOControl(one)) {
        throw new RefusedStatementException(
            "at %d: a control character in quotes".formatted(at + 1));
      }
      inside.append(one);
    }
    throw new RefusedStatementException("at %d: a quote without an end".formatted(from + 1));
  }

  private static boolean isLetter(char one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || one == '_';
  }

  private static boolean isDigit(char one) {
    return one >= '0' && one <= '9';
  }

  Token peek() {
    return tokens.get(next);
  }

  Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Kind.END) {
      next++;
    }
    return token;
  }

  /** Takes the word if it is next. */
  boolean takes(String word) {
    boolean is = peek().isWord(word);
    if (is) {
      next++;
    }
    return is;
  }

  /** Takes the symbol if it is next. */
  boolean takesSymbol(String symbol) {
    boolean is = peek().isSymbol(symbol);
    if (is) {
      next++;
    }
    return is;
  }

  void expect(String word) throws RefusedStatementException {
    if (!takes(word)) {
      throw unexpected(word.toUpperCase(Locale.ROOT));
    }
  }

  void expectSymbol(String symbol) throws RefusedStatementException {
    if (!takesSymbol(symbol)) {
      throw unexpected("'" + symbol + "'");
    }
  }

  String expect(Kind kind, String what) throws RefusedStatementException {
    if (peek().kind() != kind) {
      throw unexpected(what);
    }
    return take().text();
  }

  RefusedStatementException unexpected(String instead) {
    Token token = peek();
    return new RefusedStatementException(
        "at %d: expected %s, not %s".formatted(token.at(), instead, token.shown()));
  }
}
