package cn.mingchu.launcher.doctor;

/**
 * What one look has shown.
 *
 * @param subject what was looked at
 * @param finding what is there, in a few words
 * @param remedy what follows from it, and what to do; empty where all is well
 */
public record Diagnosis(String subject, Verdict verdict, String finding, String remedy) {

  /** How it is. */
  public enum Verdict {
    /** It is there. */
    WELL,
    /** It is missing, and something is left out without it. */
    LESS,
    /** It is missing, and nothing works without it. */
    ILL
  }

  static Diagnosis well(String subject, String finding) {
    return new Diagnosis(subject, Verdict.WELL, finding, "");
  }

  static Diagnosis less(String subject, String finding, String remedy) {
    return new Diagnosis(subject, Verdict.LESS, finding, remedy);
  }

  static Diagnosis ill(String subject, String finding, String remedy) {
    return new Diagnosis(subject, Verdict.ILL, finding, remedy);
  }
}
