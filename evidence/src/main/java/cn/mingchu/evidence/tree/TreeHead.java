package cn.mingchu.evidence.tree;

/**
 * A tree at one size.
 *
 * @param size how many leaves; from 0
 */
public record TreeHead(long size, Hash root) {

  public TreeHead {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has 0 leaves or more, not " + size);
    }
  }
}
