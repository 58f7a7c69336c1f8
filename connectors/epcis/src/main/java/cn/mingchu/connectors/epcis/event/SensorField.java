package cn.mingchu.connectors.epcis.event;

/** A field of a sensor's report or of the metadata of reports. */
public enum SensorField {
  TYPE("type", Kind.MEASUREMENT),
  EXCEPTION("exception", Kind.ALARM),
  TIME("time", Kind.TIME),
  START_TIME("startTime", Kind.TIME),
  END_TIME("endTime", Kind.TIME),
  DEVICE_ID("deviceID", Kind.URI),
  DEVICE_METADATA("deviceMetadata", Kind.URI),
  RAW_DATA("rawData", Kind.URI),
  DATA_PROCESSING_METHOD("dataProcessingMethod", Kind.URI),
  BIZ_RULES("bizRules", Kind.URI),
  MICROORGANISM("microorganism", Kind.URI),
  CHEMICAL_SUBSTANCE("chemicalSubstance", Kind.URI),
  VALUE("value", Kind.NUMBER),
  COMPONENT("component", Kind.COMPONENT),
  STRING_VALUE("stringValue", Kind.TEXT),
  BOOLEAN_VALUE("booleanValue", Kind.BOOLEAN),
  HEX_BINARY_VALUE("hexBinaryValue", Kind.HEX),
  URI_VALUE("uriValue", Kind.URI),
  MIN_VALUE("minValue", Kind.NUMBER),
  MAX_VALUE("maxValue", Kind.NUMBER),
  MEAN_VALUE("meanValue", Kind.NUMBER),
  STANDARD_DEVIATION("sDev", Kind.NUMBER),
  PERCENTILE_RANK("percRank", Kind.NUMBER),
  PERCENTILE_VALUE("percValue", Kind.NUMBER),
  UNIT("uom", Kind.TEXT),
  COORDINATE_REFERENCE_SYSTEM("coordinateReferenceSystem", Kind.URI);

  /** What a field holds. */
  public enum Kind {
    /** A term of the GS1 Web Vocabulary, or of somebody's own: what was measured. */
    MEASUREMENT,
    /** A term of the GS1 Web Vocabulary: what is wrong. */
    ALARM,
    COMPONENT,
    TIME,
    URI,
    NUMBER,
    BOOLEAN,
    HEX,
    TEXT
  }

  private final String word;
  private final Kind kind;

  SensorField(String word, Kind kind) {
    this.word = word;
    this.kind = kind;
  }

  /** The name of the field in documents. */
  public String word() {
    return word;
  }

  public Kind kind() {
    return kind;
  }
}
