package cn.mingchu.portal.report.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fonts of four glyphs, byte by byte, as Adobe's Technical Note 5176 has them. */
class FontFileTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "charset {0}")
  @CsvSource({
    "00 0001 0002 0003, true",
    "00 0001 0002 0004, false",
    "00 0002 0001 0003, false",
    "01 0001 02, true",
    "01 0001 01 0007 00, false",
    "02 0001 0002, true",
    "02 0005 0002, false"
  })
  void refusesAFontWhoseCharactersAPdfWouldNotFind(String charset, boolean isInOrder)
      throws IOException {
    Path file = font(charset, true);

    if (isInOrder) {
      assertThat(FontFile.read(file).index()).isZero();
    } else {
      assertThatThrownBy(() -> FontFile.read(file)).hasMessageContaining("in another order");
    }
  }

  @Test
  void takesOneThatNamesItsGlyphsByNamesAsItIs() throws IOException {
    assertThat(FontFile.read(font("00 0005 0006 0007", false)).index()).isZero();
  }

  @Test
  void refusesWhatIsNoFont() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.otf"));

    assertThatThrownBy(() -> FontFile.read(empty)).hasMessage(empty + " is no font");
  }

  /** An OpenType file with nothing but a table of outlines. */
  private Path font(String charset, boolean isByCid) throws IOException {
    byte[] outlines = outlines(bytes(charset), isByCid);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("OTTO");
    out.writeShort(1);
    out.write(new byte[6]);
    out.writeBytes("CFF ");
    out.writeInt(0);
    out.writeInt(28);
    out.writeInt(outlines.length);
    out.write(outlines);
    return Files.write(folder.resolve("font.otf"), bytes.toByteArray());
  }

  private static byte[] outlines(byte[] charset, boolean isByCid) throws IOException {
    ByteArrayOutputStream dict = new ByteArrayOutputStream();
    if (isByCid) {
      dict.write(bytes("8B 8B 8B 0C1E")); // 0 0 0 ROS
    }
    dict.write(bytes("1E 0A 14 05 41 C3 FF 0C 07")); // a real number, and what it is of
    int dictLength = dict.size() + 6 + 6;
    int start = 4 + 5 + 1 + 5 + dictLength;
    dict.write(29);
    dict.write(bytes("%08X".formatted(start)));
    dict.write(15);
    dict.write(29);
    dict.write(bytes("%08X".formatted(start + charset.length)));
    dict.write(17);

    ByteArrayOutputStream font = new ByteArrayOutputStream();
    font.write(bytes("01 00 04 01"));
    font.write(bytes("0001 01 01 02")); // an index of one name of one letter
    font.write("A".getBytes(StandardCharsets.US_ASCII));
    font.write(bytes("0001 01 01 %02X".formatted(dictLength + 1)));
    font.write(dict.toByteArray());
    font.write(charset);
    font.write(bytes("0004")); // four glyphs
    return font.toByteArray();
  }

  private static byte[] bytes(String hexadecimal) {
    return java.util.HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
  }
}
