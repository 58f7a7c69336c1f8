package cn.mingchu.connectors.epcis.hash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.epcis.document.DocumentFormat;
import cn.mingchu.connectors.epcis.document.EpcisDocumentReader;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hashes documents that others have hashed: {@code -Depcis.hashes=FOLDER}, where each {@code
 * NAME.hashes} says line by line what the events of {@code NAME.jsonld} or {@code NAME.xml} come
 * to.
 */
@EnabledIfSystemProperty(named = "epcis.hashes", matches = ".+")
class GivenHashesTest {

  static List<Path> documents() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("epcis.hashes", ".")))) {
      return files
          .filter(file -> file.toString().matches(".*[.](jsonld|xml)"))
          .filter(file -> Files.exists(hashes(file)))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void areThoseThatOthersCalculate(Path document) throws Exception {
    List<String> given =
        Files.readAllLines(hashes(document)).stream().filter(line -> !line.isBlank()).toList();

    assertThat(calculated(document)).isEqualTo(given);
  }

  private static List<String> calculated(Path document) throws Exception {
    DocumentFormat format =
        document.toString().endsWith(".xml") ? DocumentFormat.XML : DocumentFormat.JSON;
    List<String> hashes = new ArrayList<>();
    try (InputStream in = Files.newInputStream(document);
        EpcisDocumentReader reader = format.reader(document.getFileName().toString(), in)) {
      EventHash hash = new EventHash(ignored(reader));
      Optional<EpcisEvent> event = reader.next();
      while (event.isPresent()) {
        hashes.add(hash.of(event.get()));
        event = reader.next();
      }
    }
    return hashes;
  }

  /** Fields that the document itself says are to be ignored. */
  private static Set<QualifiedName> ignored(EpcisDocumentReader reader) {
    Map<String, String> namespaces = reader.header().namespaces();
    Set<QualifiedName> names = new HashSet<>();
    for (DataElement extension : reader.header().extensions()) {
      if (extension.name().localName().equals("ignoreFields")) {
        for (DataElement item : extension.children()) {
          String[] parts = item.text().split(":", 2);
          names.add(new QualifiedName(namespaces.getOrDefault(parts[0], ""), parts[1]));
        }
      }
    }
    return names;
  }

  private static Path hashes(Path document) {
    return Path.of(document.toString().replaceAll("[.](jsonld|xml)$", ".hashes"));
  }
}
