package cn.mingchu.benchmarks.faults;

import cn.mingchu.benchmarks.load.KafkaFill;
import cn.mingchu.simulator.supply.SimulatedPaper;
import java.util.Iterator;

/** Papers in order of arrival; only all of them make the truth. */
record PaperByPaper(Iterator<SimulatedPaper> papers) implements Round {

  @Override
  public int send(KafkaFill fill) {
    if (!papers.hasNext()) {
      return 0;
    }
    fill.send(papers.next());
    return 1;
  }

  @Override
  public boolean isPartOfAWhole() {
    return true;
  }
}
