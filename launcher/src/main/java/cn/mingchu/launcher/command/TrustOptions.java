package cn.mingchu.launcher.command;

import cn.mingchu.evidence.verify.SignedHead;
import cn.mingchu.evidence.verify.Trust;
import cn.mingchu.evidence.verify.TrustedKey;
import cn.mingchu.evidence.verify.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What whoever checks a log brings along. */
final class TrustOptions {

  @Option(
      names = "--key",
      paramLabel = "KEY",
      required = true,
      description = {
        "A key of the log, name+id+Base64, from anywhere but the log itself. It has to have signed",
        "the head. May be repeated."
      })
  private List<String> keys = List.of();

  @Option(
      names = "--witness",
      paramLabel = "KEY",
      description = "The key of a witness. May be repeated.")
  private List<String> witnesses = List.of();

  @Option(
      names = "--quorum",
      paramLabel = "K",
      description = "How many of the witnesses have to have signed the head (default: all).")
  private @Nullable Integer quorum;

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description = {
        "A checkpoint of the log that was kept before: the log must have gone on from it. May be",
        "repeated."
      })
  private List<Path> earlier = List.of();

  Trust trust() throws UnusableArgumentException, IOException {
    try {
      List<SignedHead> heads = new ArrayList<>();
      for (Path file : earlier) {
        if (!Files.isRegularFile(file)) {
          throw new UnusableArgumentException(file + ": there is no such file");
        }
        heads.add(head(file));
      }
      return new Trust(
          keys(keys), keys(witnesses), quorum == null ? witnesses.size() : quorum, heads);
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
  }

  private static SignedHead head(Path file) throws IOException, UnusableArgumentException {
    try {
      return SignedHead.of(Files.readAllBytes(file));
    } catch (UnreadableException e) {
      throw new UnusableArgumentException(file + ": " + e.getMessage());
    }
  }

  private static List<TrustedKey> keys(List<String> texts) throws UnusableArgumentException {
    List<TrustedKey> keys = new ArrayList<>();
    for (String text : texts) {
      try {
        keys.add(TrustedKey.of(text));
      } catch (UnreadableException e) {
        throw new UnusableArgumentException(String.valueOf(e.getMessage()));
      }
    }
    return keys;
  }
}
