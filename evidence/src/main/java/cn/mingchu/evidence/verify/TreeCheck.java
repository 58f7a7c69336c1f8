package cn.mingchu.evidence.verify;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One tree of a log, climbed twice from where entries and tiles first differ: as the entries have
 * it, and as seems right after a look at both trees. The signed root says later which is true.
 */
final class TreeCheck {

  private final MessageDigest digest;
  private final String tree;
  private final TileReader reader;
  private final Climb byEntries;
  private @Nullable Climb byVote;
  private @Nullable Climb chosen;

  TreeCheck(MessageDigest digest, String tree, long size, TileReader reader, Set<Long> asked) {
    this.digest = digest;
    this.tree = tree;
    this.reader = reader;
    this.byEntries = new Climb(digest, tree, size, reader, asked);
  }

  List<Digest> leaves(List<byte[]> entries) {
    List<Digest> leaves = new ArrayList<>(entries.size());
    for (byte[] entry : entries) {
      leaves.add(RunningTree.leaf(digest, entry));
    }
    return leaves;
  }

  /** What the tile says are the leaves; null, and a fault, where it cannot be read. */
  @Nullable List<Digest> stored(long index, int width, List<Fault> faults) throws IOException {
    byte[] tile = reader.hashes(tile(index, width), faults);
    if (tile == null) {
      return null;
    }
    List<Digest> leaves = new ArrayList<>(width);
    for (int place = 0; place < width; place++) {
      leaves.add(Digest.at(tile, place));
    }
    return leaves;
  }

  Tile tile(long index, int width) {
    return new Tile(tree, "0", index, width);
  }

  void add(List<Digest> leavesByEntries, List<Digest> leavesByVote) throws IOException {
    if (byVote == null && !leavesByEntries.equals(leavesByVote)) {
      byVote = byEntries.copy();
    }
    byEntries.add(leavesByEntries);
    if (byVote != null) {
      byVote.add(leavesByVote);
    }
  }

  /**
   * Ends the climb.
   *
   * @param signed the root to be met; null where nobody signed one
   * @param entriesAreTrue what is to be taken for true where nobody did
   */
  Outcome finish(@Nullable Digest signed, boolean entriesAreTrue) throws IOException {
    Digest entriesRoot = byEntries.finish();
    Digest voteRoot = byVote == null ? entriesRoot : byVote.finish();
    boolean byEntriesIsTrue = signed == null ? entriesAreTrue : entriesRoot.equals(signed);
    chosen = byVote == null || byEntriesIsTrue ? byEntries : byVote;
    return new Outcome(
        byEntriesIsTrue, byEntriesIsTrue ? entriesRoot : voteRoot, chosen.faults(), chosen.roots());
  }

  /**
   * What was found.
   *
   * @param entriesAreTrue the entries, as they are, lead to the root
   * @param root that what was taken for true leads to
   * @param faults of the tiles above the leaves
   * @param roots at the sizes that were asked for
   */
  record Outcome(
      boolean entriesAreTrue, Digest root, List<Fault> faults, Map<Long, Digest> roots) {}
}
