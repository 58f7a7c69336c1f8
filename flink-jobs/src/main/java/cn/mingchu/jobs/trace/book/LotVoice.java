package cn.mingchu.jobs.trace.book;

/** Hears what a lot has to say, each time that it changes. */
public interface LotVoice {

  /** For the lot that a link leads to. */
  void tell(Suspicion suspicion);

  /** For the lot that a link came from. */
  void tell(Inquiry inquiry);

  /** For everybody. */
  void tell(Exposure exposure);
}
