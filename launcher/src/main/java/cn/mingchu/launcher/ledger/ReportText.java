package cn.mingchu.launcher.ledger;

import cn.mingchu.evidence.verify.Report;
import cn.mingchu.evidence.verify.SignedHead;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of the check of a log, for people and for programs. */
public final class ReportText {

  private ReportText() {}

  /** One JSON document. */
  public static String json(String log, Report report) {
    ObjectNode document = JsonMapper.shared().createObjectNode().put("log", log);
    SignedHead head = report.head();
    if (head != null) {
      document.put("origin", head.origin());
      document.put("size", head.size());
      document.put("root", Base64.getEncoder().encodeToString(head.root()));
    }
    document.put("sound", report.isSound());
    ArrayNode faults = document.putArray("faults");
    report
        .faults()
        .forEach(fault -> faults.addObject().put("file", fault.file()).put("what", fault.what()));
    ArrayNode unfinished = document.putArray("unfinished");
    report.unfinished().forEach(unfinished::add);
    return document.toString();
  }

  /** A line for each thing that does not fit. */
  public static String of(Report report) {
    StringBuilder text = new StringBuilder();
    SignedHead head = report.head();
    if (head != null) {
      text.append(
          "%s has %d entries under root %s%n"
              .formatted(
                  head.origin(), head.size(), Base64.getEncoder().encodeToString(head.root())));
    }
    report.faults().forEach(fault -> text.append(fault).append('\n'));
    if (!report.unfinished().isEmpty()) {
      text.append("no head covers yet: ").append(String.join(", ", report.unfinished()));
      text.append('\n');
    }
    text.append(report.isSound() ? "Everything fits." : "This is not the log that was signed.");
    return text.toString();
  }
}
