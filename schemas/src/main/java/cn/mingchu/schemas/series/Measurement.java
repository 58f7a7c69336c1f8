package cn.mingchu.schemas.series;

import java.util.List;
import java.util.Optional;

/**
 * A kind of points under one retention policy.
 *
 * @param name as it is asked for; the same name under another policy is another measurement
 * @param tags what its points are told apart by, and may be grouped by; a tag may be missing
 * @param fields what its points say; a field may be missing where nothing is known
 * @param meaning for people, in one sentence
 */
public record Measurement(
    String name, Retention retention, List<String> tags, List<Field> fields, String meaning) {

  public Measurement {
    tags = List.copyOf(tags);
    fields = List.copyOf(fields);
  }

  /** The field of that name; empty where there is none. */
  public Optional<Field> field(String fieldName) {
    return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }

  /** As InfluxQL names it, with its retention policy. */
  public String path() {
    return '"' + retention.policy() + "\".\"" + name + '"';
  }
}
