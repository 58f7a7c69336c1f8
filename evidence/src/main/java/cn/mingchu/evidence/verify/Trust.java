package cn.mingchu.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever checks a log brings along; nothing of it is taken from the log.
 *
 * @param logKeys all of which have to have signed; at least one
 * @param witnesses of which enough have to have signed
 * @param quorum how many are enough; from 0
 * @param earlier heads of the same log that were seen before
 */
public record Trust(
    List<TrustedKey> logKeys, List<TrustedKey> witnesses, int quorum, List<SignedHead> earlier) {

  public Trust {
    logKeys = List.copyOf(logKeys);
    witnesses = List.copyOf(witnesses);
    earlier = List.copyOf(earlier);
    if (logKeys.isEmpty()) {
      throw new IllegalArgumentException("a log is known by at least one key");
    }
    if (quorum < 0 || quorum > witnesses.size()) {
      throw new IllegalArgumentException(
          "of %d witnesses %d cannot have signed".formatted(witnesses.size(), quorum));
    }
  }

  List<Fault> faults(SignedHead head) {
    List<Fault> faults = new ArrayList<>();
    for (TrustedKey key : logKeys) {
      if (!head.isSignedBy(key)) {
        faults.add(new Fault("checkpoint", "is not signed by " + key));
      }
    }
    long signed = witnesses.stream().filter(head::isSignedBy).count();
    if (signed < quorum) {
      faults.add(
          new Fault(
              "checkpoint", "is signed by %d witnesses, not by %d".formatted(signed, quorum)));
    }
    return faults;
  }

  @Nullable Digest sm3Root(SignedHead head) {
    for (TrustedKey key : logKeys) {
      byte[] root = head.sm3Root(key);
      if (root != null) {
        return new Digest(root);
      }
    }
    return null;
  }

  /** Compares a head that was seen before with what the log leads to at that size. */
  static List<Fault> faults(SignedHead earlier, SignedHead head, @Nullable Digest root) {
    String before = "a head of %d entries that was seen before".formatted(earlier.size());
    if (!earlier.origin().equals(head.origin())) {
      return List.of(new Fault("checkpoint", before + " is of another log: " + earlier.origin()));
    }
    if (earlier.size() > head.size()) {
      return List.of(
          new Fault(
              "checkpoint",
              "was rolled back: %s, now there are %d".formatted(before, head.size())));
    }
    Digest seen = new Digest(earlier.root());
    return root != null && seen.equals(root)
        ? List.of()
        : List.of(
            new Fault(
                "checkpoint",
                "was forked: %s had root %s, now they lead to %s".formatted(before, seen, root)));
  }
}
