package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import java.io.Closeable;
import java.io.IOException;

/** Writes a document event by event; closing it ends the document and closes the stream. */
public sealed interface EpcisDocumentWriter extends Closeable
    permits JsonDocumentWriter, XmlDocumentWriter {

  /**
   * Writes one event.
   *
   * @throws RefusedEpcisException if the syntax cannot say it; nothing of it is written then
   */
  void write(EpcisEvent event) throws IOException, RefusedEpcisException;
}
