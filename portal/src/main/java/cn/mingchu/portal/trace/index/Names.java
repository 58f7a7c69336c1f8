package cn.mingchu.portal.trace.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Texts by number, from 0 on, and numbers by text; a tenth of what a map of strings takes.
 *
 * <p>One writer at a time, and none while somebody looks for a number. What is numbered stays.
 */
final class Names {

  /** There is no such text. */
  static final int NONE = -1;

  private static final int PAGE_BITS = 20;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int LONGEST = 0xFFFF;

  /** Addresses count by four bytes, so that an int reaches over 8 GB. */
  private static final int ALIGNMENT_BITS = 2;

  private byte[][] pages = new byte[4][];
  private long end;
  private int[] addresses = new int[64];
  private int size;
  private int[] table = new int[128];

  int size() {
    return size;
  }

  /** The number of a text, new where it has none yet. */
  int intern(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length > LONGEST) {
      throw new IllegalArgumentException(
          "a name must have at most %d bytes, has %d: %s…"
              .formatted(LONGEST, bytes.length, text.substring(0, 40)));
    }
    int at = place(bytes);
    if (table[at] != 0) {
      return table[at] - 1;
    }
    store(bytes);
    table[at] = ++size;
    if (size > table.length / 2) {
      grow();
    }
    return size - 1;
  }

  /** The number of a text, or {@link #NONE}. */
  int find(String text) {
    return table[place(text.getBytes(UTF_8))] - 1;
  }

  String get(int number) {
    int length = length(number);
    return new String(page(number), offset(number) + 2, length, UTF_8);
  }

  /** By their bytes, which is by their characters. */
  int compare(int one, int other) {
    int from = offset(one) + 2;
    int otherFrom = offset(other) + 2;
    return Arrays.compareUnsigned(
        page(one), from, from + length(one), page(other), otherFrom, otherFrom + length(other));
  }

  long bytes() {
    long pagesBytes = 0;
    for (byte[] page : pages) {
      pagesBytes += page == null ? 0 : page.length;
    }
    return pagesBytes + Integer.BYTES * ((long) addresses.length + table.length);
  }

  private void store(byte[] bytes) {
    int needed = bytes.length + 2;
    if ((end & (PAGE - 1)) + needed > PAGE) {
      end = (end | (PAGE - 1)) + 1;
    }
    int pageNumber = (int) (end >>> PAGE_BITS);
    if (pageNumber == pages.length) {
      pages = Arrays.copyOf(pages, pages.length * 2);
    }
    byte[] page = pages[pageNumber];
    if (page == null) {
      page = new byte[PAGE];
      pages[pageNumber] = page;
    }
    int offset = (int) (end & (PAGE - 1));
    page[offset] = (byte) (bytes.length >>> 8);
    page[offset + 1] = (byte) bytes.length;
    System.arraycopy(bytes, 0, page, offset + 2, bytes.length);
    if (size == addresses.length) {
      addresses = Arrays.copyOf(addresses, size * 2);
    }
    addresses[size] = (int) (end >>> ALIGNMENT_BITS);
    int alignment = 1 << ALIGNMENT_BITS;
    end = (end + needed + alignment - 1) & -alignment;
  }

  /** Where a text stands in the table, or is to stand. */
  private int place(byte[] bytes) {
    int mask = table.length - 1;
    int at = hash(bytes, 0, bytes.length) & mask;
    while (table[at] != 0 && !isAt(table[at] - 1, bytes)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private boolean isAt(int number, byte[] bytes) {
    int from = offset(number) + 2;
    int length = length(number);
    return length == bytes.length
        && Arrays.equals(page(number), from, from + length, bytes, 0, length);
  }

  private void grow() {
    int[] larger = new int[table.length * 2];
    int mask = larger.length - 1;
    for (int number = 0; number < size; number++) {
      int at = hash(page(number), offset(number) + 2, length(number)) & mask;
      while (larger[at] != 0) {
        at = (at + 1) & mask;
      }
      larger[at] = number + 1;
    }
    table = larger;
  }

  private byte[] page(int number) {
    return pages[addresses[number] >>> (PAGE_BITS - ALIGNMENT_BITS)];
  }

  private int offset(int number) {
    return (addresses[number] << ALIGNMENT_BITS) & (PAGE - 1);
  }

  private int length(int number) {
    byte[] page = page(number);
    int offset = offset(number);
    return (page[offset] & 0xFF) << 8 | (page[offset + 1] & 0xFF);
  }

  private static int hash(byte[] bytes, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    return Scatter.of(hash);
  }
}
