package cn.mingchu.evidence.tree;

/** A proof does not prove what it is for; the message says what is wrong with it. */
public final class RefusedProofException extends Exception {

  public RefusedProofException(String message) {
    super(message);
  }
}
