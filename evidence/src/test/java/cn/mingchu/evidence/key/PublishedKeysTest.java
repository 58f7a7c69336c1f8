package cn.mingchu.evidence.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.bouncycastle.util.test.TestRandomBigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples that the standards print. */
class PublishedKeysTest {

  /** RFC 8032, Section 7.1, tests 1 to 3. */
  @ParameterizedTest(name = "message {2}")
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60, d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '', e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb, 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72, 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7, fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82, 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void signsWithEd25519AsPrinted(String seed, String publicKey, String message, String signature) {
    SoftwareKey key = SoftwareKey.ed25519(bytes(seed));

    assertThat(hex(key.publicKey())).isEqualTo(publicKey);
    assertThat(hex(key.sign(bytes(message)))).isEqualTo(signature);
    assertThat(
            SignatureAlgorithm.ED25519.verifies(bytes(publicKey), bytes(message), bytes(signature)))
        .isTrue();
  }

  /** GB/T 32905, Annex A. */
  @Test
  void digestsWithSm3AsPrinted() {
    MessageDigest digest = new SM3.Digest();

    assertThat(hex(digest.digest("abc".getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(hex(digest.digest("abcd".repeat(16).getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  /** GB/T 32918.5, Annex A: key pair, "message digest", k, and the signature that comes of it. */
  @Test
  void signsWithSm2AsPrinted() throws Exception {
    BigInteger d =
        new BigInteger("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8", 16);
    String k = "59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21";
    String signature =
        "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
            + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
    byte[] message = "message digest".getBytes(StandardCharsets.US_ASCII);
    SoftwareKey key = SoftwareKey.sm2(d);

    SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
    signer.init(
        true,
        new ParametersWithID(
            new ParametersWithRandom(
                new ECPrivateKeyParameters(d, SignatureAlgorithm.SM2),
                new TestRandomBigInteger(k, 16)),
            "1234567812345678".getBytes(StandardCharsets.US_ASCII)));
    signer.update(message, 0, message.length);

    assertThat(hex(key.publicKey()))
        .isEqualTo(
            "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
    assertThat(hex(signer.generateSignature())).isEqualTo(signature);
    assertThat(SignatureAlgorithm.SM2_WITH_SM3.verifies(key.publicKey(), message, bytes(signature)))
        .isTrue();
    assertThat(
            SignatureAlgorithm.SM2_WITH_SM3.verifies(key.publicKey(), message, key.sign(message)))
        .isTrue();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
