package cn.mingchu.evidence.verify;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.jspecify.annotations.Nullable;

/**
 * Computes a whole log again, from its entries to its signed head, and names what does not fit.
 *
 * <p>Where an entry and its hash differ, the tree with SM3 is asked which of them was changed, and
 * in the end the signed root. Reads every file once, and the right edge twice.
 */
public final class LogCheck {

  private static final int MOST_FAULTS = 1_000;

  private final LogSource source;
  private final Trust trust;
  private final TileReader reader;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Mismatch> mismatches = new ArrayList<>();

  private LogCheck(LogSource source, Trust trust) {
    this.source = source;
    this.trust = trust;
    this.reader = new TileReader(source);
  }

  /** An entry that is not as its leaf hash in one tree, or both. */
  private record Mismatch(long index, boolean inTree, boolean inSm3Tree) {

    /** Two trees against one entry; or the only tree there is. */
    boolean entrySeemsChanged(boolean hasSm3Tree) {
      return inTree && (inSm3Tree || !hasSm3Tree);
    }
  }

  /**
   * Checks a log to its last byte.
   *
   * @throws IOException if the source cannot be read; what is missing or broken is a fault instead
   */
  public static Report check(LogSource source, Trust trust) throws IOException {
    return new LogCheck(source, trust).report();
  }

  private Report report() throws IOException {
    SignedHead head;
    try {
      head = SignedHead.of(source.read("checkpoint"));
    } catch (NoSuchFileException e) {
      return new Report(null, List.of(new Fault("checkpoint", "is missing")), List.of());
    } catch (UnreadableException e) {
      return new Report(
          null, List.of(new Fault("checkpoint", String.valueOf(e.getMessage()))), List.of());
    }
    faults.addAll(trust.faults(head));
    Digest sm3Root = trust.sm3Root(head);
    List<String> files = source.files();
    boolean hasSm3Tree =
        sm3Root != null || files.stream().anyMatch(file -> file.startsWith(Tile.SM3));
    Set<Long> asked =
        trust.earlier().stream().map(SignedHead::size).collect(Collectors.toUnmodifiableSet());
    TreeCheck tree = new TreeCheck(sha256(), "", head.size(), reader, asked);
    TreeCheck sm3Tree =
        hasSm3Tree
            ? new TreeCheck(new SM3.Digest(), Tile.SM3, head.size(), reader, Set.of())
            : null;

    if (readAll(head.size(), tree, sm3Tree)) {
      conclude(head, tree, sm3Tree, sm3Root);
    }
    FolderCheck folder = new FolderCheck(source, head.size(), faults);
    folder.check(files);
    List<Fault> told = faults.subList(0, Math.min(faults.size(), MOST_FAULTS));
    return new Report(head, told, folder.unfinished());
  }

  private boolean readAll(long size, TreeCheck tree, @Nullable TreeCheck sm3Tree)
      throws IOException {
    for (long index = 0; index * Tile.FULL < size; index++) {
      int width = (int) Math.min(Tile.FULL, size - index * Tile.FULL);
      Tile bundle = new Tile("", "entries", index, width);
      List<byte[]> entries = reader.entries(bundle, faults);
      List<Digest> stored = tree.stored(index, width, faults);
      List<Digest> sm3Stored = sm3Tree == null ? null : sm3Tree.stored(index, width, faults);
      List<Digest> leaves = entries == null ? stored : tree.leaves(entries);
      List<Digest> sm3Leaves =
          sm3Tree == null || entries == null ? sm3Stored : sm3Tree.leaves(entries);
      if (leaves == null || (sm3Tree != null && sm3Leaves == null)) {
        faults.add(new Fault(bundle.path(), "and its hashes: nothing behind this was checked"));
        return false;
      }

      List<Digest> votes = new ArrayList<>(leaves);
      List<Digest> sm3Votes = sm3Leaves == null ? new ArrayList<>() : new ArrayList<>(sm3Leaves);
      for (int place = 0; place < width; place++) {
        Mismatch mismatch =
            new Mismatch(
                index * Tile.FULL + place,
                differ(leaves, stored, place),
                differ(sm3Leaves, sm3Stored, place));
        if (mismatch.inTree() || mismatch.inSm3Tree()) {
          if (mismatches.size() < MOST_FAULTS) {
            mismatches.add(mismatch);
          }
          if (stored != null && mismatch.entrySeemsChanged(sm3Tree != null)) {
            votes.set(place, stored.get(place));
            if (sm3Stored != null) {
              sm3Votes.set(place, sm3Stored.get(place));
            }
          }
        }
      }
      tree.add(leaves, votes);
      if (sm3Tree != null && sm3Leaves != null) {
        sm3Tree.add(sm3Leaves, sm3Votes);
      }
    }
    return true;
  }

  private static boolean differ(
      @Nullable List<Digest> leaves, @Nullable List<Digest> stored, int place) {
    return leaves != null && stored != null && !leaves.get(place).equals(stored.get(place));
  }

  private void conclude(
      SignedHead head, TreeCheck tree, @Nullable TreeCheck sm3Tree, @Nullable Digest sm3Root)
      throws IOException {
    Digest signed = new Digest(head.root());
    TreeCheck.Outcome outcome = tree.finish(signed, true);
    for (Mismatch mismatch : mismatches) {
      tell(mismatch, head.size(), tree, sm3Tree, outcome.entriesAreTrue());
    }
    faults.addAll(outcome.faults());
    if (!outcome.root().equals(signed)) {
      faults.add(
          new Fault(
              "checkpoint", "says root %s, the log leads to %s".formatted(signed, outcome.root())));
    }
    if (sm3Tree != null) {
      TreeCheck.Outcome sm3 = sm3Tree.finish(sm3Root, outcome.entriesAreTrue());
      faults.addAll(sm3.faults());
      if (sm3Root != null && !sm3.root().equals(sm3Root)) {
        faults.add(
            new Fault(
                "checkpoint",
                "says SM3 root %s, the log leads to %s".formatted(sm3Root, sm3.root())));
      }
    }
    for (SignedHead earlier : trust.earlier()) {
      faults.addAll(Trust.faults(earlier, head, outcome.roots().get(earlier.size())));
    }
  }

  private void tell(
      Mismatch mismatch,
      long size,
      TreeCheck tree,
      @Nullable TreeCheck sm3Tree,
      boolean entriesAreTrue) {
    long block = mismatch.index() / Tile.FULL;
    int place = (int) (mismatch.index() % Tile.FULL);
    int width = (int) Math.min(Tile.FULL, size - block * Tile.FULL);
    if (!entriesAreTrue && mismatch.entrySeemsChanged(sm3Tree != null)) {
      faults.add(
          new Fault(
              new Tile("", "entries", block, width).path(),
              "entry %d is not what was logged".formatted(mismatch.index())));
      return;
    }
    String what = "hash %d is not that of entry %d".formatted(place, mismatch.index());
    if (mismatch.inTree()) {
      faults.add(new Fault(tree.tile(block, width).path(), what));
    }
    if (mismatch.inSm3Tree() && sm3Tree != null) {
      faults.add(new Fault(sm3Tree.tile(block, width).path(), what));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
