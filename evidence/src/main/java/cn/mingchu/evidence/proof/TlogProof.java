package cn.mingchu.evidence.proof;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.note.CanonicalBase64;
import cn.mingchu.evidence.note.MalformedNoteException;
import cn.mingchu.evidence.note.SignedNote;
import cn.mingchu.evidence.tree.Hash;
import cn.mingchu.evidence.tree.InclusionProof;
import cn.mingchu.evidence.tree.RefusedProofException;
import cn.mingchu.evidence.tree.TreeHasher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an entry is in a log, to be shown without asking anybody: {@code c2sp.org/tlog-proof@v1}.
 *
 * <p>Whether the checkpoint is signed by whom one trusts is a question of its own.
 */
public final class TlogProof {

  private static final String TITLE = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int LONGEST_PATH = 63;

  private final byte @Nullable [] extra;
  private final InclusionProof inclusion;
  private final SignedNote checkpoint;

  /**
   * @param extra what nobody has signed and the reader of the proof may use; null where there is
   *     none
   * @param checkpoint over a tree of the proof's size
   */
  public TlogProof(byte @Nullable [] extra, InclusionProof inclusion, SignedNote checkpoint) {
    this.extra = extra == null ? null : extra.clone();
    this.inclusion = inclusion;
    this.checkpoint = checkpoint;
  }

  public static TlogProof parse(byte[] bytes) throws MalformedNoteException {
    int end = emptyLine(bytes);
    String head = new String(bytes, 0, end, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(List.of(head.split("\n", -1)));
    if (!lines.remove(0).equals(TITLE)) {
      throw new MalformedNoteException("a proof starts with the line " + TITLE);
    }
    byte[] extra = null;
    if (!lines.isEmpty() && lines.get(0).startsWith(EXTRA)) {
      extra = CanonicalBase64.decode(lines.remove(0).substring(EXTRA.length()));
    }
    if (lines.isEmpty() || !lines.get(0).startsWith(INDEX)) {
      throw new MalformedNoteException("a proof has a line \"index\" before its path");
    }
    long index = Checkpoint.number(lines.remove(0).substring(INDEX.length()));
    if (lines.size() > LONGEST_PATH) {
      throw new MalformedNoteException("no path is as long as this: " + lines.size());
    }
    List<Hash> path = new ArrayList<>();
    for (String line : lines) {
      byte[] hash = CanonicalBase64.decode(line);
      if (hash.length != Hash.BYTES) {
        throw new MalformedNoteException("a hash has 32 bytes, this has " + hash.length);
      }
      path.add(Hash.of(hash));
    }
    SignedNote checkpoint = SignedNote.parse(Arrays.copyOfRange(bytes, end + 2, bytes.length));
    long size = Checkpoint.parse(checkpoint.text()).head().size();
    if (index >= size) {
      throw new MalformedNoteException("no entry %d in a log of %d".formatted(index, size));
    }
    return new TlogProof(extra, new InclusionProof(index, size, path), checkpoint);
  }

  private static int emptyLine(byte[] bytes) throws MalformedNoteException {
    for (int at = 0; at + 1 < bytes.length; at++) {
      if (bytes[at] == '\n' && bytes[at + 1] == '\n') {
        return at;
      }
    }
    throw new MalformedNoteException("a proof has an empty line before its checkpoint");
  }

  public byte[] bytes() {
    StringBuilder head = new StringBuilder(TITLE).append('\n');
    if (extra != null) {
      head.append(EXTRA).append(CanonicalBase64.encode(extra)).append('\n');
    }
    head.append(INDEX).append(inclusion.index()).append('\n');
    inclusion.path().forEach(hash -> head.append(hash).append('\n'));
    byte[] start = head.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    byte[] note = checkpoint.bytes();
    byte[] bytes = Arrays.copyOf(start, start.length + note.length);
    System.arraycopy(note, 0, bytes, start.length, note.length);
    return bytes;
  }

  /** A copy; null where there is none. Nobody has signed it. */
  public byte @Nullable [] extra() {
    return extra == null ? null : extra.clone();
  }

  public InclusionProof inclusion() {
    return inclusion;
  }

  public SignedNote checkpoint() {
    return checkpoint;
  }

  /**
   * Checks that the entry is where the proof says; the signatures are not looked at.
   *
   * @throws RefusedProofException if it is not
   */
  public void check(byte[] entry) throws RefusedProofException, MalformedNoteException {
    TreeHasher hasher = TreeHasher.sha256();
    Checkpoint head = Checkpoint.parse(checkpoint.text());
    inclusion.check(hasher, hasher.leaf(entry), head.head().root());
  }
}
