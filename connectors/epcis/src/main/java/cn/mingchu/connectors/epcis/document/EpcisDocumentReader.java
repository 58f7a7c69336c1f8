package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads a document event by event, so that its size does not matter.
 *
 * <p>An event that is refused does not end the document unless the exception says so: whoever wants
 * may ask for the next one. What was handed out before a document breaks off has been handed out.
 */
public sealed interface EpcisDocumentReader extends Closeable
    permits JsonDocumentReader, XmlDocumentReader {

  /**
   * The next event; empty at the end of a whole document.
   *
   * @throws RefusedEpcisException if the event cannot be taken, or the document cannot be read on
   * @throws IOException if the bytes cannot be had, which is not the document's fault
   */
  Optional<EpcisEvent> next() throws IOException, RefusedEpcisException;

  /** Which event was asked for last, counted from 1. */
  int event();

  /** What the document has said of itself so far; all of it, when its end is reached. */
  DocumentHeader header();
}
