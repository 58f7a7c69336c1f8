package cn.mingchu.evidence.log;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.key.SoftwareKey;
import cn.mingchu.evidence.note.MalformedNoteException;
import cn.mingchu.evidence.note.NoteSigner;
import cn.mingchu.evidence.note.SignatureType;
import cn.mingchu.evidence.note.SignedNote;
import cn.mingchu.evidence.tile.EntryBundle;
import cn.mingchu.evidence.tile.TileName;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keys that everybody knows, and what a log says and holds. */
public final class TestLogs {

  public static final String ORIGIN = "log.example/511700";

  private TestLogs() {}

  public static LogSigners signers() {
    try {
      return new LogSigners(
          new NoteSigner(ORIGIN, SignatureType.ED25519, SoftwareKey.ed25519(new byte[32])),
          new NoteSigner(ORIGIN, SignatureType.SM2_HEAD, SoftwareKey.sm2(BigInteger.TWO)));
    } catch (MalformedNoteException e) {
      throw new AssertionError(e);
    }
  }

  public static List<byte[]> entries(int from, int to) {
    return entries("entry ", from, to);
  }

  static List<byte[]> entries(String word, int from, int to) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = from; i < to; i++) {
      entries.add((word + i).getBytes(StandardCharsets.US_ASCII));
    }
    return entries;
  }

  static Checkpoint head(Disk disk) throws IOException, MalformedNoteException {
    return Checkpoint.parse(SignedNote.parse(new LogFiles(disk).checkpoint()).text());
  }

  /** All that the log holds, as it says how much that is. */
  static List<String> contents(Disk disk) throws IOException, MalformedNoteException {
    List<String> contents = new ArrayList<>();
    long size = head(disk).head().size();
    for (long index = 0; index * TileName.FULL < size; index++) {
      int width = (int) Math.min(TileName.FULL, size - index * TileName.FULL);
      byte[] bundle = new LogFiles(disk).tiles().read(TileName.entries(index, width));
      for (byte[] entry : EntryBundle.read(bundle, width)) {
        contents.add(new String(entry, StandardCharsets.US_ASCII));
      }
    }
    return contents;
  }
}
