package cn.mingchu.evidence.witness;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.log.Disk;
import cn.mingchu.evidence.note.MalformedNoteException;
import cn.mingchu.evidence.note.NoteSigner;
import cn.mingchu.evidence.note.SignatureType;
import cn.mingchu.evidence.note.VerifierKey;
import cn.mingchu.evidence.tree.ConsistencyProof;
import cn.mingchu.evidence.tree.RefusedProofException;
import cn.mingchu.evidence.tree.TreeHasher;
import cn.mingchu.evidence.tree.TreeHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Cosigns heads of logs that only grow: the call add-checkpoint of tlog-witness.
 *
 * <p>A log that was rolled back or forked gets no cosignature, whoever holds its keys. Thread-safe:
 * one request at a time, so that no two of them are compared with the same head. There MUST be one
 * witness of a folder.
 */
public final class Witness {

  private final NoteSigner cosigner;
  private final Map<String, List<VerifierKey>> logs;
  private final SeenHeads heads;
  private final Clock clock;

  /**
   * Goes on from what the folder holds.
   *
   * @param logs the keys of each log, by its origin
   * @param clock what the cosignatures tell
   * @throws IllegalArgumentException if the key signs anything but cosignatures
   */
  public Witness(NoteSigner cosigner, Map<String, List<VerifierKey>> logs, Disk disk, Clock clock) {
    if (cosigner.verifier().type() != SignatureType.COSIGNATURE) {
      throw new IllegalArgumentException(
          "a witness signs as COSIGNATURE, not as " + cosigner.verifier().type());
    }
    this.cosigner = cosigner;
    this.logs = Map.copyOf(logs);
    this.heads = new SeenHeads(disk);
    this.clock = clock;
  }

  /**
   * Answers one request.
   *
   * @throws IOException if what was seen cannot be read or written; then nothing was cosigned
   */
  public synchronized Answer addCheckpoint(byte[] body) throws IOException {
    AddCheckpoint request;
    try {
      request = AddCheckpoint.parse(body);
    } catch (MalformedNoteException e) {
      return Answer.text(Answer.MALFORMED, String.valueOf(e.getMessage()));
    }
    Checkpoint checkpoint = request.checkpoint();
    List<VerifierKey> keys = logs.get(checkpoint.origin());
    if (keys == null) {
      return Answer.text(Answer.UNKNOWN_LOG, "no such log here: " + checkpoint.origin());
    }
    if (keys.stream().noneMatch(request.note()::isSignedBy)) {
      return Answer.text(Answer.NOT_SIGNED, "not signed by the log " + checkpoint.origin());
    }
    if (request.oldSize() > checkpoint.head().size()) {
      return Answer.text(
          Answer.MALFORMED,
          "old size %d, new size %d".formatted(request.oldSize(), checkpoint.head().size()));
    }
    TreeHead seen = heads.last(checkpoint.origin());
    if (request.oldSize() != seen.size()) {
      return Answer.size(seen.size());
    }
    return compare(request, seen);
  }

  private Answer compare(AddCheckpoint request, TreeHead seen) throws IOException {
    Checkpoint checkpoint = request.checkpoint();
    TreeHead head = checkpoint.head();
    if (head.size() == seen.size() && head.size() > 0 && !head.root().equals(seen.root())) {
      heads.keepConflict(checkpoint.origin(), request.note());
      return Answer.text(
          Answer.CONFLICT,
          "size %d had root %s, now %s".formatted(seen.size(), seen.root(), head.root()));
    }
    try {
      new ConsistencyProof(seen.size(), head.size(), request.path())
          .check(TreeHasher.sha256(), seen.root(), head.root());
    } catch (RefusedProofException e) {
      return Answer.text(Answer.NO_PROOF, String.valueOf(e.getMessage()));
    }
    // Remembered first: a cosignature that nobody remembers could be contradicted.
    heads.remember(checkpoint.origin(), request.note());
    byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(clock.instant().getEpochSecond()).array();
    return Answer.text(Answer.COSIGNED, cosigner.sign(request.note().text(), time).toString());
  }
}
