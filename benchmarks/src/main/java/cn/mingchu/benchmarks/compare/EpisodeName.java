package cn.mingchu.benchmarks.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of an episode as the contract has it: the first 16 bytes of SHA-256 over rule, subject
 * and first moment, one a line.
 */
final class EpisodeName {

  private static final int BYTES = 16;

  private EpisodeName() {}

  static String of(String ruleId, String deviceId, long startTime) {
    String episode = String.join("\n", ruleId, deviceId, Long.toString(startTime));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(episode.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
