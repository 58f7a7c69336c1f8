package cn.mingchu.portal.series.statement;

/** A statement that is none of those that are taken; the message says where and why. */
public final class RefusedStatementException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedStatementException(String message) {
    super(message);
  }
}
