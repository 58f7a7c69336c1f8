package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A syntax in which documents come and go. */
public enum DocumentFormat {
  /** JSON-LD of EPCIS 2.0. */
  JSON,
  /** XML of EPCIS 2.0; what reads it reads 1.0 to 1.2, too. */
  XML,
  /** XML of EPCIS 1.2. */
  XML_1_2;

  /**
   * Begins to read a document.
   *
   * @param document the name under which errors speak of it
   * @throws RefusedEpcisException if it is none, or refused before its first event
   */
  public EpcisDocumentReader reader(String document, InputStream in)
      throws IOException, RefusedEpcisException {
    return this == JSON
        ? JsonDocumentReader.open(document, in)
        : XmlDocumentReader.open(document, in);
  }

  /**
   * Begins to write a document.
   *
   * @throws RefusedEpcisException if the syntax cannot say what is in the header
   */
  public EpcisDocumentWriter writer(OutputStream out, DocumentHeader header)
      throws IOException, RefusedEpcisException {
    return switch (this) {
      case JSON -> JsonDocumentWriter.open(out, header);
      case XML -> XmlDocumentWriter.open(out, header, XmlVersion.V2_0);
      case XML_1_2 -> XmlDocumentWriter.open(out, header, XmlVersion.V1_2);
    };
  }
}
