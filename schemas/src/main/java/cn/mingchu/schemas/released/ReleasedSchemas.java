package cn.mingchu.schemas.released;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Every schema that was ever released for a record: what older writers may have written with.
 *
 * <p>A released file MUST NOT change; a change of the record is a new version beside it.
 */
public final class ReleasedSchemas {

  private ReleasedSchemas() {}

  /** From the oldest to the newest; never empty. */
  public static List<Schema> of(Class<? extends SpecificRecord> record) {
    List<Schema> versions = new ArrayList<>();
    for (int version = 1; ; version++) {
      String file = "%s/v%d.avsc".formatted(record.getSimpleName(), version);
      try (InputStream in = ReleasedSchemas.class.getResourceAsStream(file)) {
        if (in == null) {
          break;
        }
        versions.add(new Schema.Parser().parse(in));
      } catch (IOException e) {
        throw new UncheckedIOException(file, e);
      }
    }
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("no schema was ever released for " + record.getName());
    }
    return List.copyOf(versions);
  }
}
