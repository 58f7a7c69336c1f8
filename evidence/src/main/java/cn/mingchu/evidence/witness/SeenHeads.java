package cn.mingchu.evidence.witness;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.log.Disk;
import cn.mingchu.evidence.log.DurableFiles;
import cn.mingchu.evidence.note.MalformedNoteException;
import cn.mingchu.evidence.note.SignedNote;
import cn.mingchu.evidence.tree.TreeHasher;
import cn.mingchu.evidence.tree.TreeHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The last head of each log that a witness cosigned, as the log signed it, a file a log; and of
 * each log the first two heads that contradict one another.
 */
final class SeenHeads {

  private final Disk disk;
  private final DurableFiles files;

  SeenHeads(Disk disk) {
    this.disk = disk;
    this.files = new DurableFiles(disk);
  }

  /**
   * The last head, or that of an empty log.
   *
   * @throws IOException if the file is there and cannot be read: then nothing must be cosigned
   */
  TreeHead last(String origin) throws IOException {
    String file = "heads/" + name(origin);
    try {
      Checkpoint seen = Checkpoint.parse(SignedNote.parse(disk.read(file)).text());
      if (seen.origin().equals(origin)) {
        return seen.head();
      }
      throw new IOException(file + " is of another log: " + seen.origin());
    } catch (NoSuchFileException e) {
      return new TreeHead(0, TreeHasher.sha256().empty());
    } catch (MalformedNoteException e) {
      throw new IOException(file + " is broken: " + e.getMessage(), e);
    }
  }

  /** Returns when the head outlives a crash. */
  void remember(String origin, SignedNote note) throws IOException {
    files.put("heads/" + name(origin), note.bytes());
  }

  /** Keeps the proof that a log contradicts itself, both heads of it; the first says it all. */
  void keepConflict(String origin, SignedNote said) throws IOException {
    String file = "conflicts/" + name(origin);
    if (!disk.files("conflicts").contains(file + "-said")) {
      files.putAll(
          Map.of(file + "-seen", disk.read("heads/" + name(origin)), file + "-said", said.bytes()));
    }
  }

  private static String name(String origin) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
