package cn.mingchu.portal.publicity;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path of an SVG, with the four modules of quiet around it.
 *
 * @param size of its side, in modules, the quiet included
 * @param path its dark modules, for a view box of that size
 */
public record QrSign(int size, String path) {

  private static final int QUIET = 4;

  /** A code that is still read when a fifth of it is dirty. */
  static QrSign of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new QrSign(code.size + 2 * QUIET, path.toString());
  }
}
