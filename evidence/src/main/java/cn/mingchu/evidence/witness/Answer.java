package cn.mingchu.evidence.witness;

/**
 * What a witness answers over HTTP.
 *
 * @param status of HTTP
 * @param body text with a newline at its end
 */
public record Answer(int status, String contentType, String body) {

  public static final int COSIGNED = 200;
  public static final int MALFORMED = 400;
  public static final int NOT_SIGNED = 403;
  public static final int UNKNOWN_LOG = 404;
  public static final int CONFLICT = 409;
  public static final int NO_PROOF = 422;

  static final String SIZE = "text/x.tlog.size";
  private static final String TEXT = "text/plain; charset=utf-8";

  /** In words, for people. */
  public static Answer text(int status, String body) {
    return new Answer(status, TEXT, body + "\n");
  }

  static Answer size(long size) {
    return new Answer(CONFLICT, SIZE, size + "\n");
  }
}
