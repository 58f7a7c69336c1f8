package cn.mingchu.portal.trace;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.trace.index.Portion;
import cn.mingchu.portal.trace.index.TraceNode;
import cn.mingchu.portal.trace.index.TracedLink;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A trace as a sheet of key data elements, as FSMA 204 asks for them (21 CFR 1.1325 to 1.1350): a
 * line for each time that a lot moved, was made into another or was used up. Comma-separated, UTF-8
 * with its mark, so that a spreadsheet opens it as it is.
 */
@Component
class TraceSheet {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int GRAMS_IN_KILOGRAM_DIGITS = 3;

  /** How a spreadsheet is told to calculate; what people wrote is not to be calculated. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Words words;

  TraceSheet(Words words) {
    this.words = words;
  }

  String of(ScopedTrace seen, Map<UUID, Paper> papers) {
    Map<String, TraceNode> nodes = new HashMap<>();
    seen.trace().nodes().forEach(node -> nodes.put(node.id(), node));
    StringBuilder sheet = new StringBuilder(BYTE_ORDER_MARK);
    append(
        sheet,
        List.of(
            words.say("trace.sheet.event"),
            words.say("trace.sheet.time"),
            words.say("trace.sheet.lotFrom"),
            words.say("trace.sheet.lotTo"),
            words.say("trace.sheet.product"),
            words.say("trace.sheet.quantity"),
            words.say("trace.sheet.unit"),
            words.say("trace.sheet.from"),
            words.say("trace.sheet.fromName"),
            words.say("trace.sheet.to"),
            words.say("trace.sheet.toName"),
            words.say("trace.sheet.document"),
            words.say("trace.sheet.documentId"),
            words.say("trace.sheet.certain"),
            words.say("trace.sheet.likely"),
            words.say("trace.sheet.most"),
            words.say("trace.sheet.linkId")));
    for (TracedLink link : seen.trace().links()) {
      append(sheet, line(link, nodes, seen.schools(), papers.get(link.eventId())));
    }
    return sheet.toString();
  }

  private List<String> line(
      TracedLink link,
      Map<String, TraceNode> nodes,
      Map<String, Party> schools,
      @Nullable Paper paper) {
    Portion meant = link.ofAsked() == null ? link.inAsked() : link.ofAsked();
    String from = link.from();
    String to = link.to();
    return List.of(
        words.say("trace.step." + link.step().name()),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(link.time().atZone(Words.ZONE)),
        from == null ? "" : name(from),
        to == null ? "" : name(to),
        product(link, nodes),
        kilograms(link.grams()),
        "kg",
        from == null ? "" : party(from),
        from == null ? "" : partyName(from, schools),
        to == null ? "" : party(to),
        to == null ? "" : partyName(to, schools),
        paper == null ? "" : words.say("trace.paper." + paper.kind()),
        paper == null ? "" : paper.id(),
        meant == null ? "" : kilograms(meant.certain()),
        meant == null ? "" : kilograms(meant.likely()),
        meant == null ? "" : kilograms(meant.most()),
        link.id());
  }

  private static String product(TracedLink link, Map<String, TraceNode> nodes) {
    if (link.label() != null) {
      return link.label();
    }
    TraceNode node = nodes.get(link.to() == null ? link.from() : link.to());
    return node == null || node.label() == null ? "" : node.label();
  }

  private static String name(String node) {
    return node.substring(0, node.lastIndexOf('@'));
  }

  private static String party(String node) {
    return node.substring(node.lastIndexOf('@') + 1);
  }

  private static String partyName(String node, Map<String, Party> schools) {
    Party school = schools.get(party(node));
    return school == null ? "" : school.name();
  }

  private static String kilograms(long grams) {
    return BigDecimal.valueOf(grams, GRAMS_IN_KILOGRAM_DIGITS).toPlainString();
  }

  private static void append(StringBuilder sheet, List<String> cells) {
    sheet.append(cells.stream().map(TraceSheet::cell).collect(Collectors.joining(",")));
    sheet.append("\r\n");
  }

  private static String cell(String text) {
    String safe =
        !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
