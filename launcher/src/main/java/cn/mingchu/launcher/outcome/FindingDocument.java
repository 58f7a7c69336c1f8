package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.event.Finding;
import java.util.LinkedHashMap;
import java.util.Map;

/** A finding as the command's JSON documents tell it. */
public final class FindingDocument {

  private FindingDocument() {}

  /** Its fields, in the order in which they are printed. */
  public static Map<String, Object> of(Finding finding) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", finding.getFindingId());
    document.put("rule", finding.getRuleId());
    document.put("severity", finding.getSeverity().name());
    document.put("subject", finding.getSubjectId());
    document.put("from", finding.getStartTime().toString());
    document.put("to", finding.getEndTime() == null ? null : finding.getEndTime().toString());
    document.put("status", finding.getStatus().name());
    if (finding.getHeldBackBy() != null) {
      document.put("heldBackBy", finding.getHeldBackBy().name());
    }
    return document;
  }
}
