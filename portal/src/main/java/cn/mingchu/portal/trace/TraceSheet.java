package cn.mingchu.portal.trace;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import cn.mingchu.portal.trace.index.Portion;
import cn.mingchu.portal.trace.index.TraceNode;
import cn.mingchu.portal.trace.index.TracedLink;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A trace as a sheet of key data elements, as FSMA 204 asks for them (21 CFR 1.1325 to 1.1350): a
 * line for each time that a lot moved, was made into another or was used up.
 */
@Component
class TraceSheet {

  private static final List<String> HEADS =
      List.of(
          "event",
          "time",
          "lotFrom",
          "lotTo",
          "product",
          "quantity",
          "unit",
          "from",
          "fromName",
          "to",
          "toName",
          "document",
          "documentId",
          "certain",
          "likely",
          "most",
          "linkId");

  private final Words words;

  TraceSheet(Words words) {
    this.words = words;
  }

  Sheet of(ScopedTrace seen, Map<UUID, Paper> papers) {
    Map<String, TraceNode> nodes = new HashMap<>();
    seen.trace().nodes().forEach(node -> nodes.put(node.id(), node));
    List<List<Cell>> lines =
        seen.trace().links().stream()
            .map(link -> line(link, nodes, seen.schools(), papers.get(link.eventId())))
            .toList();
    return new Sheet(
        words.say("trace.title"),
        HEADS.stream().map(head -> words.say("trace.sheet." + head)).toList(),
        lines);
  }

  private List<Cell> line(
      TracedLink link,
      Map<String, TraceNode> nodes,
      Map<String, Party> schools,
      @Nullable Paper paper) {
    Portion meant = link.ofAsked() == null ? link.inAsked() : link.ofAsked();
    String from = link.from();
    String to = link.to();
    return List.of(
        Cell.text(words.say("trace.step." + link.step().name())),
        Cell.text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(link.time().atZone(Words.ZONE))),
        Cell.text(from == null ? null : name(from)),
        Cell.text(to == null ? null : name(to)),
        Cell.text(product(link, nodes)),
        Cell.grams(link.grams()),
        Cell.text("kg"),
        Cell.text(from == null ? null : party(from)),
        Cell.text(from == null ? null : partyName(from, schools)),
        Cell.text(to == null ? null : party(to)),
        Cell.text(to == null ? null : partyName(to, schools)),
        Cell.text(paper == null ? null : words.say("trace.paper." + paper.kind())),
        Cell.text(paper == null ? null : paper.id()),
        Cell.grams(meant == null ? null : meant.certain()),
        Cell.grams(meant == null ? null : meant.likely()),
        Cell.grams(meant == null ? null : meant.most()),
        Cell.text(link.id()));
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
}
