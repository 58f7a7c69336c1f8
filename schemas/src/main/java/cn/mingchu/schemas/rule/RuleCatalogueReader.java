package cn.mingchu.schemas.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a rule catalogue; the first thing that is not as it should be ends the reading. */
final class RuleCatalogueReader {

  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String file;
  private final Map<String, Wording> documents = new HashMap<>();

  RuleCatalogueReader(String file) {
    this.file = file;
  }

  List<Rule> read(String text) {
    JsonNode root;
    try {
      root = YAML.readTree(text);
    } catch (JacksonException e) {
      throw new UnreadableRulesException(
          "%s: line %d: %s"
              .formatted(file, e.getLocation().getLineNr(), oneLine(e.getOriginalMessage())),
          e);
    }
    List<YamlMapping> mappings;
    try {
      YamlMapping catalogue = YamlMapping.root(root).only("documents", "rules");
      YamlMapping titles = catalogue.mapping("documents");
      for (String document : titles.keys()) {
        documents.put(document, titles.wording(document));
      }
      mappings = catalogue.mappings("rules");
    } catch (IllegalArgumentException e) {
      throw new UnreadableRulesException(file + ": " + e.getMessage(), e);
    }
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMapping mapping : mappings) {
      Rule rule = namedRule(mapping.asRoot(), rules.size() + 1);
      if (!ids.add(rule.id())) {
        throw new UnreadableRulesException(
            "%s: rule %s: id: '%s' is taken by an earlier rule"
                .formatted(file, rule.id(), rule.id()));
      }
      rules.add(rule);
    }
    return rules;
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s+", " ");
  }

  private Rule namedRule(YamlMapping mapping, int number) {
    String place = "rule number " + number;
    try {
      place = "rule " + mapping.text("id");
      return new RuleReader(documents).read(mapping);
    } catch (IllegalArgumentException e) {
      throw new UnreadableRulesException("%s: %s: %s".formatted(file, place, e.getMessage()), e);
    }
  }
}
