package cn.mingchu.launcher.tracing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chain of a lot as a table for people: one line for each movement, then the weak places. */
public final class TraceTable {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final JsonNode trace;
  private final Map<String, String> labels = new HashMap<>();

  private TraceTable(JsonNode trace) {
    this.trace = trace;
    for (JsonNode node : trace.required("nodes")) {
      String label = node.path("label").asString("");
      String id = node.required("id").asString();
      labels.put(id, label.isEmpty() ? id : label + " " + id);
    }
  }

  /**
   * Reads the document that the portal answers with.
   *
   * @throws tools.jackson.core.JacksonException if it is another one
   */
  public static TraceTable of(String document) {
    return new TraceTable(JsonMapper.shared().readTree(document));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, %s: %,d places, %,d movements%n"
            .formatted(
                trace.required("lot").asString(),
                trace.required("direction").asString(),
                trace.required("nodes").size(),
                trace.required("links").size()));
    for (JsonNode link : trace.required("links")) {
      text.append(
          "  %s  %-8s %12s kg, of it %s  %s -> %s%n"
              .formatted(
                  TIME.format(Instant.parse(link.required("time").asString())),
                  link.required("step").asString().toLowerCase(Locale.ROOT),
                  kilograms(link.required("grams")),
                  portion(link),
                  end(link.path("from")),
                  end(link.path("to"))));
    }
    for (JsonNode gap : trace.required("gaps")) {
      text.append(
          "  weak: %s at %s%s%n"
              .formatted(
                  gap.required("kind").asString().toLowerCase(Locale.ROOT).replace('_', ' '),
                  end(gap.required("node")),
                  detail(gap)));
    }
    long behind = trace.required("behind").asLong();
    if (behind > 0) {
      text.append("%,d movements are still to be read: some may be missing%n".formatted(behind));
    }
    return text.toString().stripTrailing();
  }

  private String end(JsonNode node) {
    return node.isString() ? labels.getOrDefault(node.asString(), node.asString()) : "(nowhere)";
  }

  private static String portion(JsonNode link) {
    JsonNode ofAsked = link.path("ofAsked");
    JsonNode portion = ofAsked.isObject() ? ofAsked : link.path("inAsked");
    if (!portion.isObject()) {
      return "0";
    }
    String likely = kilograms(portion.required("likely"));
    String certain = kilograms(portion.required("certain"));
    String most = kilograms(portion.required("most"));
    return certain.equals(most) ? likely : "%s (%s to %s)".formatted(likely, certain, most);
  }

  private static String detail(JsonNode gap) {
    if (gap.required("grams").asLong() > 0) {
      return ", " + kilograms(gap.required("grams")) + " kg";
    }
    StringBuilder papers = new StringBuilder();
    for (JsonNode paper : gap.required("papers")) {
      papers.append(papers.isEmpty() ? ": " : ", ").append(paper.asString());
    }
    return papers.toString();
  }

  private static String kilograms(JsonNode grams) {
    return BigDecimal.valueOf(grams.asLong(), 3).toPlainString();
  }
}
