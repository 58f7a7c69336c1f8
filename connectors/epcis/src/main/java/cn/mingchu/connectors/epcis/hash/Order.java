package cn.mingchu.connectors.epcis.hash;

import java.util.Arrays;
import java.util.List;

/**
 * The order in which the fields of an event stand in the text that is hashed (Core Business
 * Vocabulary 2.0, section 8.9).
 *
 * @param fields those that stand within the field
 */
record Order(String field, List<Order> fields) {

  private static final Order[] QUANTITIES = {
    of("quantityElement", of("epcClass"), of("quantity"), of("uom"))
  };

  static final List<Order> OF_EVENTS =
      List.of(
          of("eventTime"),
          of("eventTimeZoneOffset"),
          of("certificationInfo"),
          of("epcList", of("epc")),
          of("parentID"),
          of("inputEPCList", of("epc")),
          of("childEPCs", of("epc")),
          of("quantityList", QUANTITIES),
          of("childQuantityList", QUANTITIES),
          of("inputQuantityList", QUANTITIES),
          of("outputEPCList", of("epc")),
          of("outputQuantityList", QUANTITIES),
          of("action"),
          of("transformationID"),
          of("bizStep"),
          of("disposition"),
          of("persistentDisposition", of("set"), of("unset")),
          of("readPoint", of("id")),
          of("bizLocation", of("id")),
          of("sensorElementList", sensorElement()));

  private static Order sensorElement() {
    return of(
        "sensorElement",
        of(
            "sensorMetadata",
            texts(
                "time startTime endTime deviceID deviceMetadata rawData dataProcessingMethod"
                    + " bizRules")),
        of(
            "sensorReport",
            texts(
                "type exception deviceID deviceMetadata rawData dataProcessingMethod time"
                    + " microorganism chemicalSubstance value component stringValue booleanValue"
                    + " hexBinaryValue uriValue minValue maxValue meanValue sDev percRank"
                    + " percValue uom coordinateReferenceSystem")));
  }

  private static Order[] texts(String names) {
    return Arrays.stream(names.split(" ", -1)).map(Order::of).toArray(Order[]::new);
  }

  private static Order of(String field, Order... fields) {
    return new Order(field, List.of(fields));
  }
}
