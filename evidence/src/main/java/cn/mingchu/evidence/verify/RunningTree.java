package cn.mingchu.evidence.verify;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;

/** The root over hashes that come one after the other; keeps the perfect trees on the left. */
final class RunningTree {

  private final MessageDigest digest;
  private final Deque<Perfect> left = new ArrayDeque<>();

  RunningTree(MessageDigest digest) {
    this.digest = digest;
  }

  private record Perfect(int height, Digest hash) {}

  /** The next tree of 2 to the height leaves, not higher than the one before it. */
  void add(int height, Digest hash) {
    Perfect next = new Perfect(height, hash);
    while (!left.isEmpty() && left.getLast().height() == next.height()) {
      next = new Perfect(next.height() + 1, node(digest, left.removeLast().hash(), next.hash()));
    }
    left.addLast(next);
  }

  RunningTree copy() {
    RunningTree copy = new RunningTree(digest);
    copy.left.addAll(left);
    return copy;
  }

  Digest root() {
    if (left.isEmpty()) {
      return new Digest(digest.digest());
    }
    Deque<Perfect> rest = new ArrayDeque<>(left);
    Digest root = rest.removeLast().hash();
    while (!rest.isEmpty()) {
      root = node(digest, rest.removeLast().hash(), root);
    }
    return root;
  }

  static Digest leaf(MessageDigest digest, byte[] entry) {
    digest.update((byte) 0);
    return new Digest(digest.digest(entry));
  }

  private static Digest node(MessageDigest digest, Digest first, Digest second) {
    digest.update((byte) 1);
    digest.update(first.bytes());
    return new Digest(digest.digest(second.bytes()));
  }
}
