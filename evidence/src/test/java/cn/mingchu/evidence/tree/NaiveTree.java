package cn.mingchu.evidence.tree;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * A tree over all its entries, word by word as RFC 6962, Section 2.1 defines it: MTH, PATH and
 * PROOF. The oracle; it shares no code with what it judges.
 */
public final class NaiveTree {

  private final List<byte[]> d;
  private final boolean sm3;
  private final Map<List<Integer>, byte[]> known = new HashMap<>();

  private NaiveTree(List<byte[]> d, boolean sm3) {
    this.d = d;
    this.sm3 = sm3;
  }

  public static NaiveTree sha256(List<byte[]> entries) {
    return new NaiveTree(entries, false);
  }

  public static NaiveTree sm3(List<byte[]> entries) {
    return new NaiveTree(entries, true);
  }

  public Hash root(int size) {
    return Hash.of(mth(0, size));
  }

  public List<Hash> path(int m, int size) {
    return path(m, 0, size).stream().map(Hash::of).toList();
  }

  public List<Hash> proof(int m, int size) {
    return subproof(m, 0, size, true).stream().map(Hash::of).toList();
  }

  private byte[] mth(int from, int to) {
    List<Integer> range = List.of(from, to);
    byte[] hash = known.get(range);
    if (hash == null) {
      int n = to - from;
      if (n == 0) {
        hash = hash(new byte[0]);
      } else if (n == 1) {
        hash = hash(new byte[] {0}, d.get(from));
      } else {
        int k = k(n);
        hash = hash(new byte[] {1}, mth(from, from + k), mth(from + k, to));
      }
      known.put(range, hash);
    }
    return hash;
  }

  private List<byte[]> path(int m, int from, int to) {
    List<byte[]> path = new ArrayList<>();
    int n = to - from;
    if (n > 1) {
      int k = k(n);
      if (m < k) {
        path.addAll(path(m, from, from + k));
        path.add(mth(from + k, to));
      } else {
        path.addAll(path(m - k, from + k, to));
        path.add(mth(from, from + k));
      }
    }
    return path;
  }

  private List<byte[]> subproof(int m, int from, int to, boolean b) {
    List<byte[]> proof = new ArrayList<>();
    int n = to - from;
    if (m == n) {
      if (!b) {
        proof.add(mth(from, to));
      }
    } else {
      int k = k(n);
      if (m <= k) {
        proof.addAll(subproof(m, from, from + k, b));
        proof.add(mth(from + k, to));
      } else {
        proof.addAll(subproof(m - k, from + k, to, false));
        proof.add(mth(from, from + k));
      }
    }
    return proof;
  }

  private static int k(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  private byte[] hash(byte[]... parts) {
    if (sm3) {
      SM3Digest digest = new SM3Digest();
      for (byte[] part : parts) {
        digest.update(part, 0, part.length);
      }
      byte[] hash = new byte[32];
      digest.doFinal(hash, 0);
      return hash;
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
