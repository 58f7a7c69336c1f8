package cn.mingchu.portal.projection;

/**
 * Another portal projects into the same tables, or a rebuild or another log emptied them: read the
 * positions anew.
 */
final class PositionMovedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PositionMovedException(String message) {
    super(message);
  }
}
