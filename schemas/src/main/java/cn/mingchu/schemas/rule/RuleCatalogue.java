package cn.mingchu.schemas.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** All rules, as released with this version of the system. */
public final class RuleCatalogue implements Serializable {

  private static final String FILE = "rules.yaml";

  private final LinkedHashMap<String, Rule> rules = new LinkedHashMap<>();

  private RuleCatalogue(List<Rule> rules) {
    for (Rule rule : rules) {
      this.rules.put(rule.id(), rule);
    }
  }

  /**
   * The catalogue inside the jar; throws an UnreadableRulesException rather than load half of it.
   */
  public static RuleCatalogue load() {
    try (InputStream in = RuleCatalogue.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new UnreadableRulesException(FILE + ": is not on the class path");
      }
      return parse(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A catalogue from its text.
   *
   * @param file what error messages call it
   */
  public static RuleCatalogue parse(String file, String yaml) {
    return new RuleCatalogue(new RuleCatalogueReader(file).read(yaml));
  }

  public Optional<Rule> find(String ruleId) {
    return Optional.ofNullable(rules.get(ruleId));
  }

  /** In the order of the file. */
  public Collection<Rule> all() {
    return Collections.unmodifiableCollection(rules.values());
  }

  /** The rules that a job decides, in the order of the file. */
  public List<Rule> ofJob(String job) {
    return rules.values().stream().filter(rule -> rule.job().equals(job)).toList();
  }
}
