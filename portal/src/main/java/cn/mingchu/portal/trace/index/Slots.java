package cn.mingchu.portal.trace.index;

import java.util.Arrays;

/** Numbers the nodes that a walk meets, from 0 on. */
final class Slots {

  private int[] table = new int[256];
  private int[] nodes = new int[64];
  private int size;

  int size() {
    return size;
  }

  int node(int slot) {
    return nodes[slot];
  }

  /** The slot of a node; {@link #size()} before the call where it is new. */
  int of(int node) {
    int at = place(node);
    if (table[at] != 0) {
      return table[at] - 1;
    }
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
    }
    nodes[size++] = node;
    table[at] = size;
    if (size > table.length / 2) {
      table = new int[table.length * 2];
      for (int slot = 0; slot < size; slot++) {
        table[place(nodes[slot])] = slot + 1;
      }
    }
    return table[place(node)] - 1;
  }

  private int place(int node) {
    int mask = table.length - 1;
    int at = Scatter.of(node) & mask;
    while (table[at] != 0 && nodes[table[at] - 1] != node) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
