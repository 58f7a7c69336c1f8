package cn.mingchu.jobs.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of an episode: the first 16 bytes of SHA-256 over rule, subject and start.
 *
 * <p>A repeat of the episode, from a replay or another order of arrival, has the same name.
 */
public final class FindingId {

  private static final int BYTES = 16;

  private FindingId() {}

  /**
   * The id as 32 hexadecimal digits.
   *
   * @param startTime first moment of the episode, UTC milliseconds
   */
  public static String of(String ruleId, String subjectId, long startTime) {
    String episode = ruleId + '\n' + subjectId + '\n' + startTime;
    byte[] hash = sha256().digest(episode.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
