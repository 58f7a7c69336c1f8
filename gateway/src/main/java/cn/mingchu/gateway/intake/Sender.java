package cn.mingchu.gateway.intake;

/** Who delivers events. */
public interface Sender {

  /** By id, for the header of what is taken; never a secret. */
  String source();

  /** Whether this sender may speak for {@code subject}. */
  boolean speaksFor(Subject subject);
}
