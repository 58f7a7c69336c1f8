package cn.mingchu.jobs.trace.chain;

import cn.mingchu.jobs.trace.paper.FaultClaim;

/** Hears what a store has to say. */
public interface StoreVoice {

  /** For the dish that it is about. */
  void tell(Backing backing);

  /** For those who have to act. */
  void tell(FaultClaim fault);
}
