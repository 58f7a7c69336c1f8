package cn.mingchu.gateway.epcis;

import cn.mingchu.connectors.epcis.event.AggregationEvent;
import cn.mingchu.connectors.epcis.event.AssociationEvent;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.ObjectEvent;
import cn.mingchu.connectors.epcis.event.Quantity;
import cn.mingchu.connectors.epcis.event.TransactionEvent;
import cn.mingchu.connectors.epcis.event.TransformationEvent;
import cn.mingchu.connectors.epcis.identity.DigitalLink;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The goods and parties that an event names, each by the one name under which it is known here.
 *
 * @param epcs single objects
 * @param epcClasses lots and other classes
 */
record Identities(List<String> epcs, List<String> epcClasses) {

  /** Somebody who has no GS1 number is named by the id under which the gateway knows them. */
  private static final String PARTY_URN = "urn:mingchu:party:";

  private static final Pattern PARTY_LINK = Pattern.compile(".*/(?:414|417)/(\\d{13})(?:/.*)?");

  /** Those of an event, inputs before outputs, none twice. */
  static Identities of(EpcisEvent event) {
    if (event instanceof ObjectEvent object) {
      return of(object.epcs(), object.quantities());
    }
    if (event instanceof AggregationEvent aggregation) {
      return of(aggregation.childEpcs(), aggregation.childQuantities());
    }
    if (event instanceof AssociationEvent association) {
      return of(association.childEpcs(), association.childQuantities());
    }
    if (event instanceof TransactionEvent transaction) {
      return of(transaction.epcs(), transaction.quantities());
    }
    TransformationEvent made = (TransformationEvent) event;
    return of(
        Stream.concat(made.inputEpcs().stream(), made.outputEpcs().stream()).toList(),
        Stream.concat(made.inputQuantities().stream(), made.outputQuantities().stream()).toList());
  }

  private static Identities of(List<String> epcs, List<Quantity> quantities) {
    return new Identities(
        epcs.stream().map(Identities::name).distinct().toList(),
        quantities.stream().map(Quantity::epcClass).map(Identities::name).distinct().toList());
  }

  /**
   * The one name of goods: their canonical Digital Link, or what was written where there is none.
   */
  static String name(String uri) {
    return DigitalLink.canonical(uri).orElse(uri);
  }

  /** The party that a source or destination is; empty where it is named in no way known here. */
  static Optional<String> party(String uri) {
    if (uri.startsWith(PARTY_URN)) {
      return Optional.of(uri.substring(PARTY_URN.length()));
    }
    Matcher link = PARTY_LINK.matcher(DigitalLink.canonical(uri).orElse(""));
    return link.matches() ? Optional.of(link.group(1)) : Optional.empty();
  }
}
