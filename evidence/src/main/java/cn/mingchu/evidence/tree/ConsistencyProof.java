package cn.mingchu.evidence.tree;

import java.util.List;

/**
 * That a tree is the beginning of a larger one (RFC 6962, Section 2.1.2).
 *
 * @param oldSize from 0
 * @param size at least the old size
 * @param path none where the old tree is empty, or where it did not grow
 */
public record ConsistencyProof(long oldSize, long size, List<Hash> path) {

  public ConsistencyProof {
    if (oldSize < 0 || oldSize > size) {
      throw new IllegalArgumentException("a tree of " + oldSize + " is no beginning of " + size);
    }
    path = List.copyOf(path);
  }

  /**
   * Builds both roots from the path as RFC 9162, Section 2.1.4.2 does.
   *
   * @throws RefusedProofException if one of them is another
   */
  public void check(TreeHasher hasher, Hash oldRoot, Hash root) throws RefusedProofException {
    if (oldSize == 0 || oldSize == size) {
      if (!path.isEmpty()) {
        throw refused("has a path of %d where none belongs".formatted(path.size()));
      }
      if (oldSize == 0 && !oldRoot.equals(hasher.empty())) {
        throw refused("starts from root %s, and that of no entries is not that".formatted(oldRoot));
      }
      if (oldSize == size && !root.equals(oldRoot)) {
        throw refused("leads to root %s, not to %s".formatted(oldRoot, root));
      }
      return;
    }
    boolean oldIsPerfect = Long.bitCount(oldSize) == 1;
    if (path.isEmpty()) {
      throw refused("has no path");
    }
    long place = oldSize - 1;
    long last = size - 1;
    while ((place & 1) == 1) {
      place >>= 1;
      last >>= 1;
    }
    Hash oldHash = oldIsPerfect ? oldRoot : path.get(0);
    Hash hash = oldHash;
    for (Hash sibling : oldIsPerfect ? path : path.subList(1, path.size())) {
      if (last == 0) {
        throw refused("has a path longer than the tree is high: " + path.size());
      }
      if ((place & 1) == 1 || place == last) {
        oldHash = hasher.node(sibling, oldHash);
        hash = hasher.node(sibling, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = hasher.node(hash, sibling);
      }
      place >>= 1;
      last >>= 1;
    }
    if (last != 0) {
      throw refused("ends below the root: " + path.size());
    }
    if (!oldHash.equals(oldRoot)) {
      throw refused("starts from root %s, not from %s".formatted(oldHash, oldRoot));
    }
    if (!hash.equals(root)) {
      throw refused("leads to root %s, not to %s".formatted(hash, root));
    }
  }

  private RefusedProofException refused(String why) {
    return new RefusedProofException(
        "the proof from size %d to %d ".formatted(oldSize, size) + why);
  }
}
