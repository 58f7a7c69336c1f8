package cn.mingchu.schemas.series;

/** What a field holds; InfluxDB refuses a point whose field is of another type than before. */
public enum FieldType {
  /** Counted, or in grams, fen or seconds. */
  INTEGER,
  /** Measured, in the unit of the quantity. */
  FLOAT,
  /** For people. */
  TEXT
}
