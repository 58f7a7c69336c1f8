package cn.mingchu.schemas.wire;

/** The bytes are not a record of any schema that is known; trying again will not help. */
public final class UndecodableRecordException extends Exception {

  private static final long serialVersionUID = 1L;

  public UndecodableRecordException(String message) {
    super(message);
  }

  public UndecodableRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
