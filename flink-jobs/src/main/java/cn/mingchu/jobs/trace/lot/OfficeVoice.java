package cn.mingchu.jobs.trace.lot;

import cn.mingchu.jobs.trace.book.Exposure;
import cn.mingchu.jobs.trace.drill.Answer;

/** Hears what a node has to say. */
public interface OfficeVoice {

  /** For the node that a link leads to, or came from. */
  void tell(Hearing word);

  /** For everybody. */
  void tell(Exposure exposure, Place place, long ingestTime);

  /** For those who have to act. */
  void tell(LotFinding finding);

  /** For who holds a drill. */
  void tell(Answer answer);
}
