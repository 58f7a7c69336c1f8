package cn.mingchu.evidence.note;

/** What should be a note, a checkpoint, a key or a proof is none; the message says where. */
public final class MalformedNoteException extends Exception {

  public MalformedNoteException(String message) {
    super(message);
  }
}
