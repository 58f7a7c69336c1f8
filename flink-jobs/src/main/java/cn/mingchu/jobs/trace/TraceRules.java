package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.trace.paper.SchoolRules;
import org.apache.flink.api.common.state.OperatorStateStore;

/** Where the operators of the trace job keep their rules. */
final class TraceRules {

  private TraceRules() {}

  /** With what the state holds; where it holds nothing, with what the job was started with. */
  static RuleOffice<SchoolRules> office(OperatorStateStore store, FirstReferences first)
      throws Exception {
    return RuleOffice.open(
        store, first, (book, scopesWithSettings, calendar) -> new SchoolRules(book));
  }
}
