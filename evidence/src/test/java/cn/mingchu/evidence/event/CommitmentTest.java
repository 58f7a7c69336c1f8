package cn.mingchu.evidence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.junit.jupiter.api.Test;

class CommitmentTest {

  private static final byte[] CANONICAL = "canonical".getBytes(StandardCharsets.US_ASCII);

  @Test
  void isBothDigestsOfSaltAndBytesBehindItsVersion() throws Exception {
    byte[] salt = new byte[32];
    Arrays.fill(salt, (byte) 5);
    byte[] salted = Arrays.copyOf(salt, 32 + CANONICAL.length);
    System.arraycopy(CANONICAL, 0, salted, 32, CANONICAL.length);

    byte[] entry = Commitment.to(salt, CANONICAL).entry();

    assertThat(entry).hasSize(65).startsWith(1);
    assertThat(Arrays.copyOfRange(entry, 1, 33))
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(salted));
    assertThat(Arrays.copyOfRange(entry, 33, 65)).isEqualTo(new SM3.Digest().digest(salted));
  }

  @Test
  void saysNothingOfEqualEvents() {
    SecureRandom random = new SecureRandom();

    Commitment one = Commitment.to(Commitment.salt(random), CANONICAL);
    Commitment other = Commitment.to(Commitment.salt(random), CANONICAL);

    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void refusesASaltOfAnotherLength() {
    assertThatThrownBy(() -> Commitment.to(new byte[31], CANONICAL))
        .hasMessage("a salt has 32 bytes, this has 31");
  }
}
