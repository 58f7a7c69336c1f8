package cn.mingchu.portal.trace.index;

import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.event.LotNodeKind;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The nodes by number: a name at a party, and of what kind it is. */
final class Nodes {

  /** There is no such node. */
  static final int NONE = -1;

  private static final Constants<LotNodeKind> KINDS = new Constants<>(LotNodeKind.class);

  private final Names names = new Names();
  private final Names parties = new Names();

  private int size;
  private int[] name = new int[64];
  private int[] party = new int[64];
  private byte[] kind = new byte[64];

  /** The node before this one with the same name, or {@link #NONE}. */
  private int[] sameName = new int[64];

  /** By name: one more than the newest node of it. */
  private int[] ofName = new int[64];

  private int[] table = new int[128];

  int size() {
    return size;
  }

  /** The number of a node, new where it has none yet; a kind that is not known leaves it as is. */
  int intern(LotNode node) {
    int nameNumber = names.intern(node.getName());
    int partyNumber = parties.intern(node.getPartyId());
    int at = place(nameNumber, partyNumber);
    int number = table[at] == 0 ? add(at, nameNumber, partyNumber) : table[at] - 1;
    if (node.getKind() != LotNodeKind.OTHER_NODE) {
      kind[number] = (byte) KINDS.number(node.getKind());
    }
    return number;
  }

  /** By {@code name@party}, or by the name alone: that name at every party. */
  int[] find(String lot) {
    int at = lot.lastIndexOf('@');
    if (at > 0) {
      int found = find(names.find(lot.substring(0, at)), parties.find(lot.substring(at + 1)));
      if (found != NONE) {
        return new int[] {found};
      }
    }
    int nameNumber = names.find(lot);
    if (nameNumber == Names.NONE) {
      return new int[0];
    }
    int count = 0;
    int[] found = new int[4];
    for (int node = ofName[nameNumber] - 1; node != NONE; node = sameName[node]) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = node;
    }
    return Arrays.copyOf(found, count);
  }

  /** All nodes of a party; looks at every node. */
  int[] ofParty(String wanted) {
    int partyNumber = parties.find(wanted);
    return partyNumber == Names.NONE
        ? new int[0]
        : IntStream.range(0, size).filter(node -> party[node] == partyNumber).toArray();
  }

  String name(int node) {
    return names.get(name[node]);
  }

  String party(int node) {
    return parties.get(party[node]);
  }

  LotNodeKind kind(int node) {
    return KINDS.get(kind[node]);
  }

  long bytes() {
    return names.bytes()
        + parties.bytes()
        + name.length * 13L
        + Integer.BYTES * ((long) ofName.length + table.length);
  }

  private int find(int nameNumber, int partyNumber) {
    return nameNumber == Names.NONE || partyNumber == Names.NONE
        ? NONE
        : table[place(nameNumber, partyNumber)] - 1;
  }

  private int add(int at, int nameNumber, int partyNumber) {
    if (size == name.length) {
      name = Arrays.copyOf(name, size * 2);
      party = Arrays.copyOf(party, size * 2);
      kind = Arrays.copyOf(kind, size * 2);
      sameName = Arrays.copyOf(sameName, size * 2);
    }
    if (nameNumber >= ofName.length) {
      ofName = Arrays.copyOf(ofName, ofName.length * 2);
    }
    int node = size++;
    name[node] = nameNumber;
    party[node] = partyNumber;
    sameName[node] = ofName[nameNumber] - 1;
    ofName[nameNumber] = size;
    table[at] = size;
    if (size > table.length / 2) {
      grow();
    }
    return node;
  }

  private void grow() {
    table = new int[table.length * 2];
    for (int node = 0; node < size; node++) {
      table[place(name[node], party[node])] = node + 1;
    }
  }

  private int place(int nameNumber, int partyNumber) {
    int mask = table.length - 1;
    int at = Scatter.of(nameNumber, partyNumber) & mask;
    while (table[at] != 0) {
      int node = table[at] - 1;
      if (name[node] == nameNumber && party[node] == partyNumber) {
        break;
      }
      at = (at + 1) & mask;
    }
    return at;
  }
}
