package cn.mingchu.evidence.tree;

import java.util.List;

/**
 * That one leaf stands at one place of a tree (RFC 6962, Section 2.1.1).
 *
 * @param index of the leaf; from 0
 * @param size of the tree
 * @param path the siblings, from that of the leaf to that below the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    path = List.copyOf(path);
  }

  /**
   * Goes up from the leaf as RFC 9162, Section 2.1.3.2 does.
   *
   * @throws RefusedProofException if it does not arrive at the root
   */
  public void check(TreeHasher hasher, Hash leaf, Hash root) throws RefusedProofException {
    long place = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        throw new RefusedProofException(
            "the path of leaf %d of %d is longer than the tree is high: %d hashes"
                .formatted(index, size, path.size()));
      }
      if ((place & 1) == 1 || place == last) {
        hash = hasher.node(sibling, hash);
        while ((place & 1) == 0) {
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
      throw new RefusedProofException(
          "the path of leaf %d of %d ends below the root: %d hashes"
              .formatted(index, size, path.size()));
    }
    if (!hash.equals(root)) {
      throw new RefusedProofException(
          "leaf %d of %d leads to root %s, not to %s".formatted(index, size, hash, root));
    }
  }
}
