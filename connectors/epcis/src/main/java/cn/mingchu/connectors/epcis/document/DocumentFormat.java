package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A syntax in which documents come and go. */
public enum DocumentFormat {
  /** JSON-LD of EPCIS 2.0. */
  JSON;

  /**
   * Begins to read a document.
   *
   * @param document the name under which errors speak of it
   * @throws RefusedEpcisException if it is none, or refused before its first event
   */
  public EpcisDocumentReader reader(String document, InputStream in)
      throws IOException, RefusedEpcisException {
    return JsonDocumentReader.open(document, in);
  }

  /**
   * Begins to write a document.
   *
   * @throws RefusedEpcisException if the syntax cannot say what is in the header
   */
  public EpcisDocumentWriter writer(OutputStream out, DocumentHeader header)
      throws IOException, RefusedEpcisException {
    return JsonDocumentWriter.open(out, header);
  }
}
