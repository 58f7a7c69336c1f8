package cn.mingchu.portal.trace;

import cn.mingchu.connectors.epcis.identity.DigitalLink;
import cn.mingchu.portal.trace.index.Direction;
import cn.mingchu.portal.trace.index.Trace;
import cn.mingchu.portal.trace.index.TraceIndex;
import java.util.Optional;

/** Finds a lot by whichever of its names it is asked for. */
final class LotNames {

  private LotNames() {}

  /**
   * Follows a lot by its one name, which the gateway gave it, or else as it is written.
   *
   * @param lot a name, or {@code name@party}; the name may be an EPC URN or any GS1 Digital Link
   */
  static Optional<Trace> trace(TraceIndex index, String lot, Direction direction) {
    String known = known(lot);
    Optional<Trace> found = index.trace(known, direction);
    return found.isPresent() || known.equals(lot) ? found : index.trace(lot, direction);
  }

  private static String known(String lot) {
    int at = lot.lastIndexOf('@');
    String name = at > 0 ? lot.substring(0, at) : lot;
    String party = at > 0 ? lot.substring(at) : "";
    return DigitalLink.canonical(name).map(link -> link + party).orElse(lot);
  }
}
