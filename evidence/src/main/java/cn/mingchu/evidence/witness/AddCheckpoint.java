package cn.mingchu.evidence.witness;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.note.CanonicalBase64;
import cn.mingchu.evidence.note.MalformedNoteException;
import cn.mingchu.evidence.note.SignedNote;
import cn.mingchu.evidence.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a log asks of a witness, as tlog-witness writes it.
 *
 * @param oldSize what the log believes that the witness saw last; from 0
 * @param path from there to the checkpoint
 * @param note the checkpoint with its signatures
 */
public record AddCheckpoint(long oldSize, List<Hash> path, SignedNote note, Checkpoint checkpoint) {

  private static final String OLD = "old ";
  private static final int LONGEST_PATH = 63;

  public AddCheckpoint {
    path = List.copyOf(path);
  }

  /** Reads the body of a request. */
  public static AddCheckpoint parse(byte[] body) throws MalformedNoteException {
    int end = 0;
    while (end + 1 < body.length && !(body[end] == '\n' && body[end + 1] == '\n')) {
      end++;
    }
    String[] lines = new String(body, 0, end, StandardCharsets.UTF_8).split("\n", -1);
    if (end + 1 >= body.length || !lines[0].startsWith(OLD)) {
      throw new MalformedNoteException("a request is a line \"old\", a proof and a checkpoint");
    }
    if (lines.length - 1 > LONGEST_PATH) {
      throw new MalformedNoteException("a proof has at most 63 lines, not " + (lines.length - 1));
    }
    List<Hash> path = new ArrayList<>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      byte[] hash = CanonicalBase64.decode(line);
      if (hash.length != Hash.BYTES) {
        throw new MalformedNoteException("a hash has 32 bytes, this has " + hash.length);
      }
      path.add(Hash.of(hash));
    }
    SignedNote note = SignedNote.parse(Arrays.copyOfRange(body, end + 2, body.length));
    return new AddCheckpoint(
        Checkpoint.number(lines[0].substring(OLD.length())),
        path,
        note,
        Checkpoint.parse(note.text()));
  }

  /** The body of a request. */
  public byte[] bytes() {
    StringBuilder head = new StringBuilder(OLD).append(oldSize).append('\n');
    path.forEach(hash -> head.append(hash).append('\n'));
    byte[] start = head.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    byte[] end = note.bytes();
    byte[] body = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, body, start.length, end.length);
    return body;
  }
}
