package cn.mingchu.evidence.log;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.note.NoteSignature;
import cn.mingchu.evidence.note.SignedNote;
import cn.mingchu.evidence.tile.EntryBundle;
import cn.mingchu.evidence.tile.GrowingTree;
import cn.mingchu.evidence.tile.TileName;
import cn.mingchu.evidence.tree.TreeHasher;
import cn.mingchu.evidence.tree.TreeHead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Appends to a log.
 *
 * <p>Entries are in the log when the checkpoint over them is put, and that is the last thing that
 * is put. What a crash leaves without a checkpoint is in no log; opening the log clears it away.
 *
 * <p>There MUST be one writer of a folder ({@link FolderLock}). MUST NOT be shared by threads.
 */
public final class LogWriter {

  private final Disk disk;
  private final DurableFiles files;
  private final LogSigners signers;
  private final String origin;
  private final GrowingTree tree;
  private final GrowingTree sm3Tree;
  private final List<byte[]> openBundle;
  private final List<String> outgrown = new ArrayList<>();
  private SignedNote checkpoint;
  private boolean broken;

  private LogWriter(
      Disk disk,
      LogSigners signers,
      String origin,
      GrowingTree tree,
      GrowingTree sm3Tree,
      List<byte[]> openBundle,
      SignedNote checkpoint) {
    this.disk = disk;
    this.files = new DurableFiles(disk);
    this.signers = signers;
    this.origin = origin;
    this.tree = tree;
    this.sm3Tree = sm3Tree;
    this.openBundle = openBundle;
    this.checkpoint = checkpoint;
  }

  /**
   * Makes a log without entries.
   *
   * @param origin under which it is known for ever
   * @throws UnusableLogException if the folder holds anything
   */
  public static void create(Disk disk, String origin, LogSigners signers)
      throws IOException, UnusableLogException {
    for (String file : disk.files("")) {
      if (!file.endsWith(DurableFiles.UNFINISHED) && !file.equals(FolderLock.FILE)) {
        throw new UnusableLogException("a new log needs an empty folder, there is " + file, null);
      }
    }
    TreeHead nothing = new TreeHead(0, TreeHasher.sha256().empty());
    SignedNote checkpoint = signers.sign(new Checkpoint(origin, nothing), TreeHasher.sm3().empty());
    new DurableFiles(disk).put(LogFiles.CHECKPOINT, checkpoint.bytes());
  }

  /**
   * Goes on where the log ends.
   *
   * @throws UnusableLogException if the head is not signed by these keys, or the tiles do not lead
   *     to it
   */
  public static LogWriter open(Disk disk, LogSigners signers)
      throws IOException, UnusableLogException {
    LogFiles log = new LogFiles(disk);
    SignedHead head = SignedHead.of(log.checkpoint(), signers);
    long size = head.checkpoint().head().size();
    clear(disk, size);

    try {
      GrowingTree tree = GrowingTree.of(TreeHasher.sha256(), size, log.tiles());
      GrowingTree sm3Tree = GrowingTree.of(TreeHasher.sm3(), size, log.sm3Tiles());
      head.require(tree.root(), sm3Tree.root());
      int width = (int) (size % TileName.FULL);
      List<byte[]> openBundle = new ArrayList<>();
      if (width > 0) {
        byte[] bundle = log.tiles().read(TileName.entries(size / TileName.FULL, width));
        openBundle.addAll(EntryBundle.read(bundle, width));
      }
      return new LogWriter(
          disk, signers, head.checkpoint().origin(), tree, sm3Tree, openBundle, head.note());
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new UnusableLogException("a tile is cut off: " + e.getMessage(), e);
    }
  }

  /**
   * Deletes what no checkpoint covers, and partial tiles that have become full.
   *
   * <p>Synced, so that nothing of it is back after the next crash, when a checkpoint may cover its
   * name.
   */
  private static void clear(Disk disk, long size) throws IOException {
    Map<String, String> folders = new LinkedHashMap<>();
    for (String file : disk.files("")) {
      if (file.endsWith(DurableFiles.UNFINISHED) || isSurplus(file, size)) {
        disk.delete(file);
        folders.putIfAbsent(file.substring(0, file.lastIndexOf('/') + 1), file);
      }
    }
    for (String file : folders.values()) {
      disk.syncFolderOf(file);
    }
  }

  private static boolean isSurplus(String file, long size) {
    String path = file.startsWith(LogFiles.SM3) ? file.substring(LogFiles.SM3.length()) : file;
    return TileName.parse(path)
        .filter(tile -> !tile.isWithin(size) || (tile.isPartial() && tile.full().isWithin(size)))
        .isPresent();
  }

  /**
   * Appends a batch whole, and signs a head over it.
   *
   * <p>Returns when the batch outlives a crash. After an exception it is in the log whole or not at
   * all, and this writer is of no use any more: open the log again and look at its size.
   *
   * @param entries of at most {@link EntryBundle#LONGEST_ENTRY} bytes each
   * @return the index of the first one
   * @throws IllegalArgumentException if one is too long; then nothing happened
   */
  public long append(List<byte[]> entries) throws IOException {
    requireWhole();
    for (byte[] entry : entries) {
      if (entry.length > EntryBundle.LONGEST_ENTRY) {
        throw new IllegalArgumentException(
            "an entry has at most 65535 bytes, this has " + entry.length);
      }
    }
    long first = tree.size();
    if (!entries.isEmpty()) {
      broken = true;
      deleteOutgrown();
      Map<String, byte[]> bundles = bundles(entries);
      Map<String, byte[]> fresh = new LinkedHashMap<>(bundles);
      tree.takeFreshTiles().forEach((name, tile) -> fresh.put(name.path(), tile));
      sm3Tree.takeFreshTiles().forEach((name, tile) -> fresh.put(LogFiles.SM3 + name.path(), tile));
      files.putAll(fresh);
      TreeHead head = new TreeHead(tree.size(), tree.root());
      SignedNote signed = signers.sign(new Checkpoint(origin, head), sm3Tree.root());
      files.put(LogFiles.CHECKPOINT, signed.bytes());
      checkpoint = signed;
      fresh.keySet().forEach(this::noteOutgrown);
      broken = false;
    }
    return first;
  }

  private Map<String, byte[]> bundles(List<byte[]> entries) {
    Map<String, byte[]> bundles = new LinkedHashMap<>();
    for (byte[] entry : entries) {
      openBundle.add(entry.clone());
      tree.append(entry);
      sm3Tree.append(entry);
      if (openBundle.size() == TileName.FULL) {
        long index = tree.size() / TileName.FULL - 1;
        bundles.put(TileName.entries(index, TileName.FULL).path(), EntryBundle.write(openBundle));
        openBundle.clear();
      }
    }
    if (!openBundle.isEmpty()) {
      long index = tree.size() / TileName.FULL;
      bundles.put(TileName.entries(index, openBundle.size()).path(), EntryBundle.write(openBundle));
    }
    return bundles;
  }

  private void noteOutgrown(String path) {
    String prefix = path.startsWith(LogFiles.SM3) ? LogFiles.SM3 : "";
    TileName.parse(path.substring(prefix.length()))
        .filter(tile -> !tile.isPartial())
        .ifPresent(tile -> outgrown.add(prefix + tile.partialFolder()));
  }

  private void deleteOutgrown() throws IOException {
    for (String folder : outgrown) {
      for (String file : disk.files(folder)) {
        disk.delete(file);
      }
    }
    outgrown.clear();
  }

  /** How many entries the log has. */
  public long size() {
    return tree.size();
  }

  /** The signed head, with the cosignatures that came for it. */
  public SignedNote checkpoint() {
    requireWhole();
    return checkpoint;
  }

  /**
   * Puts cosignatures beside the log's own signatures, unless the log has grown since.
   *
   * @param text of the checkpoint that they are over
   * @param lines of keys that the caller trusts and has checked
   * @return whether they are of the present head
   */
  public boolean add(String text, Collection<NoteSignature> lines) throws IOException {
    requireWhole();
    if (!checkpoint.text().equals(text)) {
      return false;
    }
    broken = true;
    SignedNote cosigned = checkpoint.with(lines);
    files.put(LogFiles.CHECKPOINT, cosigned.bytes());
    checkpoint = cosigned;
    broken = false;
    return true;
  }

  private void requireWhole() {
    if (broken) {
      throw new IllegalStateException("writing failed before: open the log again");
    }
  }
}
