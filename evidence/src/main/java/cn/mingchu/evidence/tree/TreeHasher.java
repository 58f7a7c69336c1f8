package cn.mingchu.evidence.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.bouncycastle.jcajce.provider.digest.SM3;

/**
 * The hashes of RFC 6962, Section 2.1: of leaves, of nodes, of a whole tree.
 *
 * <p>MUST NOT be shared by threads.
 */
public final class TreeHasher {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest digest;

  private TreeHasher(MessageDigest digest) {
    this.digest = digest;
  }

  /** As RFC 6962 and tlog-tiles have it. */
  public static TreeHasher sha256() {
    try {
      return new TreeHasher(MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The same tree with SM3 (GB/T 32905) in place of SHA-256. */
  public static TreeHasher sm3() {
    return new TreeHasher(new SM3.Digest());
  }

  /** Of a tree without leaves. */
  public Hash empty() {
    return Hash.taking(digest.digest());
  }

  public Hash leaf(byte[] entry) {
    digest.update(LEAF);
    digest.update(entry);
    return Hash.taking(digest.digest());
  }

  public Hash node(Hash left, Hash right) {
    digest.update(NODE);
    digest.update(left.shared());
    digest.update(right.shared());
    return Hash.taking(digest.digest());
  }

  /**
   * The root over subtrees that stand side by side: all perfect and of one size, but for the last,
   * which may be smaller than the others.
   *
   * <p>RFC 6962 parts a tree at the largest power of two below its size. Counted in leaves or in
   * such subtrees, that is the same place.
   *
   * @param subtrees at least one
   */
  public Hash root(List<Hash> subtrees) {
    int count = subtrees.size();
    if (count == 1) {
      return subtrees.get(0);
    }
    int left = Integer.highestOneBit(count - 1);
    return node(root(subtrees.subList(0, left)), root(subtrees.subList(left, count)));
  }
}
