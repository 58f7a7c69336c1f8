package cn.mingchu.schemas.rule;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Zone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a catalogue; every error names the field and the value. */
final class RuleReader {

  private final Map<String, Wording> documents;

  RuleReader(Map<String, Wording> documents) {
    this.documents = documents;
  }

  Rule read(YamlMapping rule) {
    rule.only(
        "id",
        "version",
        "job",
        "kind",
        "names",
        "sentence",
        "devices",
        "quantity",
        "comparator",
        "parameters",
        "label",
        "sight",
        "severity",
        "raise",
        "effectiveFrom",
        "effectiveTo",
        "sources");
    return new Rule(
        rule.text("id"),
        rule.integer("version"),
        rule.text("job"),
        rule.choice("kind", RuleKind.class),
        rule.wording("names"),
        rule.wording("sentence"),
        rule.has("devices") ? Set.copyOf(rule.choices("devices", DeviceKind.class)) : Set.of(),
        rule.has("quantity") ? rule.choice("quantity", Quantity.class) : null,
        rule.has("comparator") ? rule.choice("comparator", LimitComparator.class) : null,
        rule.has("parameters") ? parameters(rule.mapping("parameters")) : Map.of(),
        rule.has("label") ? rule.choice("label", LabelUse.class) : LabelUse.IGNORED,
        rule.has("sight") ? sight(rule.mapping("sight")) : null,
        rule.choice("severity", Severity.class),
        rule.has("raise") ? raise(rule.mapping("raise")) : null,
        rule.date("effectiveFrom"),
        rule.has("effectiveTo") ? rule.date("effectiveTo") : null,
        sources(rule));
  }

  private static Map<ParameterName, Parameter> parameters(YamlMapping parameters) {
    Map<ParameterName, Parameter> read = new EnumMap<>(ParameterName.class);
    for (String key : parameters.keys()) {
      ParameterName name =
          ParameterName.ofKey(key)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          parameters.pathTo(key) + ": is not a known parameter"));
      read.put(name, parameter(name, parameters.mapping(key)));
    }
    return read;
  }

  private static Parameter parameter(ParameterName name, YamlMapping parameter) {
    parameter.only("value", "unit", "stricter", "tag", "basis");
    long amount;
    try {
      amount = name.type().amount(parameter.amount("value", name.type()));
    } catch (IllegalArgumentException e) {
      throw atPath(parameter.pathTo("value"), e);
    }
    return new Parameter(
        name,
        amount,
        unit(name, parameter),
        parameter.choice("stricter", Stricter.class),
        tag(parameter),
        parameter.choice("basis", Basis.class));
  }

  private static @Nullable String unit(ParameterName name, YamlMapping parameter) {
    if (name.type().hasUnit()) {
      return parameter.has("unit") ? parameter.text("unit") : null;
    }
    if (parameter.has("unit")) {
      throw new IllegalArgumentException(
          "%s: '%s' has no place beside a %s"
              .formatted(parameter.pathTo("unit"), parameter.text("unit"), name.type()));
    }
    return null;
  }

  private static EvidenceTag tag(YamlMapping mapping) {
    String code = mapping.text("tag");
    return EvidenceTag.ofCode(code)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    mapping.pathTo("tag") + ": '" + code + "' is not one of V, V-11, S, M, D"));
  }

  private static Sight sight(YamlMapping sight) {
    sight.only("kinds", "zones", "review");
    return new Sight(
        Set.copyOf(sight.choices("kinds", ObservationKind.class)),
        sight.has("zones") ? Set.copyOf(sight.choices("zones", Zone.class)) : Set.of(),
        sight.has("review") ? sight.choice("review", Severity.class) : null);
  }

  private static Raise raise(YamlMapping raise) {
    raise.only("to", "exceptions");
    Map<DeviceKind, Severity> exceptions = new EnumMap<>(DeviceKind.class);
    if (raise.has("exceptions")) {
      for (YamlMapping exception : raise.mappings("exceptions")) {
        exception.only("devices", "to");
        Severity to = exception.choice("to", Severity.class);
        exception
            .choices("devices", DeviceKind.class)
            .forEach(device -> exceptions.put(device, to));
      }
    }
    return new Raise(raise.choice("to", Severity.class), exceptions);
  }

  private List<Source> sources(YamlMapping rule) {
    List<Source> sources = new ArrayList<>();
    for (YamlMapping source : rule.mappings("sources")) {
      source.only("document", "article", "tag");
      String document = source.text("document");
      Wording title = documents.get(document);
      if (title == null) {
        throw new IllegalArgumentException(
            source.pathTo("document") + ": '" + document + "' is not among the documents");
      }
      String article = source.has("article") ? source.text("article") : null;
      sources.add(new Source(document, title, article, tag(source)));
    }
    return sources;
  }

  private static IllegalArgumentException atPath(String path, IllegalArgumentException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    return new IllegalArgumentException(
        message.startsWith(path) ? message : path + ": " + message, e);
  }
}
