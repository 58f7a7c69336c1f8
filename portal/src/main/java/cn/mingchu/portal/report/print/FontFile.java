package cn.mingchu.portal.report.print;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What has to be known of a font file before it is put into a PDF: which font of a collection is
 * for China, and whether its characters are found where a PDF looks for them.
 *
 * <p>A PDF names a glyph of a CID-keyed font by its CID, and OpenPDF by its place in the file.
 * Where the two differ, as in fonts that were cut down to one country, every character would be
 * printed as another one: such a font is refused.
 */
final class FontFile {

  private static final int COLLECTION = tag("ttcf");
  private static final int CFF = tag("CFF ");
  private static final int NAMES = tag("name");
  private static final int POST_SCRIPT_NAME = 6;

  /** Of the tables of a font: number of them, and where the first stands. */
  private static final int TABLE_COUNT = 4;

  private static final int FIRST_TABLE = 12;
  private static final int TABLE_LENGTH = 16;

  /** Operators of a Top DICT of the Compact Font Format (Adobe Technical Note 5176). */
  private static final int CHARSET = 15;

  private static final int CHAR_STRINGS = 17;
  private static final int ESCAPE = 12;
  private static final int REGISTRY_ORDERING_SUPPLEMENT = 30;

  private final ByteBuffer bytes;
  private final int index;

  private FontFile(ByteBuffer bytes, int index) {
    this.bytes = bytes;
    this.index = index;
  }

  /**
   * Reads a file, and of a collection the font whose name says that it is for China, else the
   * first.
   *
   * @throws IOException if it is no font, or one whose characters a PDF would not find
   */
  static FontFile read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      FontFile found = new FontFile(bytes, 0).forChina();
      if (!found.isInOrder()) {
        throw new IOException(
            file
                + " has its glyphs in another order than a PDF can name; the whole font is needed");
      }
      return found;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException(file + " is no font", e);
    }
  }

  /** Which of the fonts of the file it is; from 0. */
  int index() {
    return index;
  }

  private FontFile forChina() {
    int fonts = bytes.getInt(0) == COLLECTION ? bytes.getInt(8) : 1;
    for (int font = 0; font < fonts; font++) {
      FontFile one = new FontFile(bytes, font);
      String name = one.postScriptName();
      if (name.contains("CJKsc") || name.contains("SansSC") || name.contains("SerifSC")) {
        return one;
      }
    }
    return this;
  }

  private int start() {
    return bytes.getInt(0) == COLLECTION ? bytes.getInt(FIRST_TABLE + 4 * index) : 0;
  }

  /** Where a table stands in the file; -1 where there is none. */
  private int table(int tag) {
    int start = start();
    int count = unsigned(start + TABLE_COUNT);
    for (int i = 0; i < count; i++) {
      int entry = start + FIRST_TABLE + TABLE_LENGTH * i;
      if (bytes.getInt(entry) == tag) {
        return bytes.getInt(entry + 8);
      }
    }
    return -1;
  }

  private String postScriptName() {
    int names = table(NAMES);
    if (names < 0) {
      return "";
    }
    int count = unsigned(names + 2);
    int texts = names + unsigned(names + 4);
    for (int i = 0; i < count; i++) {
      int entry = names + 6 + 12 * i;
      if (unsigned(entry + 6) == POST_SCRIPT_NAME) {
        byte[] text = new byte[unsigned(entry + 8)];
        bytes.get(texts + unsigned(entry + 10), text);
        // in one or two bytes a letter, by platform: all of them are in ASCII
        return new String(text, StandardCharsets.ISO_8859_1).replace("\0", "");
      }
    }
    return "";
  }

  /** Whether its glyphs are named by their places. TrueType outlines are. */
  private boolean isInOrder() {
    int cff = table(CFF);
    if (cff < 0) {
      return true;
    }
    int names = cff + (bytes.get(cff + 2) & 0xFF);
    int dicts = endOfIndex(names);
    int offsetSize = bytes.get(dicts + 2) & 0xFF;
    int data = dicts + 3 + offsetSize * (unsigned(dicts) + 1) - 1;
    TopDict dict =
        TopDict.read(
            bytes,
            data + offset(dicts + 3, offsetSize),
            data + offset(dicts + 3 + offsetSize, offsetSize));
    return !dict.isByCid() || isIdentity(cff + dict.charset(), unsigned(cff + dict.charStrings()));
  }

  private int endOfIndex(int at) {
    int count = unsigned(at);
    if (count == 0) {
      return at + 2;
    }
    int offsetSize = bytes.get(at + 2) & 0xFF;
    int last = at + 3 + offsetSize * count;
    return at + 3 + offsetSize * (count + 1) - 1 + offset(last, offsetSize);
  }

  private int offset(int at, int size) {
    int offset = 0;
    for (int i = 0; i < size; i++) {
      offset = (offset << 8) | (bytes.get(at + i) & 0xFF);
    }
    return offset;
  }

  private boolean isIdentity(int charset, int glyphs) {
    int format = bytes.get(charset);
    int at = charset + 1;
    int glyph = 1; // the first is the one of what is missing
    while (glyph < glyphs) {
      if (unsigned(at) != glyph) {
        return false;
      }
      at += 2;
      glyph++;
      if (format == 1) {
        glyph += bytes.get(at) & 0xFF;
        at++;
      } else if (format == 2) {
        glyph += unsigned(at);
        at += 2;
      }
    }
    return true;
  }

  private int unsigned(int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  private static int tag(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)).getInt();
  }

  /** What of the Top DICT matters here; offsets are from the start of the table. */
  private record TopDict(boolean isByCid, int charset, int charStrings) {

    static TopDict read(ByteBuffer bytes, int from, int until) {
      boolean isByCid = false;
      int charset = 0;
      int charStrings = 0;
      int operand = 0;
      int at = from;
      while (at < until) {
        int first = bytes.get(at) & 0xFF;
        at++;
        if (first == ESCAPE) {
          isByCid |= (bytes.get(at) & 0xFF) == REGISTRY_ORDERING_SUPPLEMENT;
          at++;
        } else if (first == CHARSET) {
          charset = operand;
        } else if (first == CHAR_STRINGS) {
          charStrings = operand;
        } else if (first == 28) {
          operand = bytes.getShort(at);
          at += 2;
        } else if (first == 29) {
          operand = bytes.getInt(at);
          at += 4;
        } else if (first == 30) {
          at = endOfReal(bytes, at);
        } else if (first >= 32 && first <= 246) {
          operand = first - 139;
        } else if (first >= 247 && first <= 250) {
          operand = (first - 247) * 256 + (bytes.get(at) & 0xFF) + 108;
          at++;
        } else if (first >= 251) {
          operand = -(first - 251) * 256 - (bytes.get(at) & 0xFF) - 108;
          at++;
        }
      }
      return new TopDict(isByCid, charset, charStrings);
    }

    /** A real number ends with a nibble of ones. */
    private static int endOfReal(ByteBuffer bytes, int from) {
      int at = from;
      while ((bytes.get(at) & 0x0F) != 0x0F) {
        at++;
      }
      return at + 1;
    }
  }
}
