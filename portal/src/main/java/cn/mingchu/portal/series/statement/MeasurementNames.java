package cn.mingchu.portal.series.statement;

/** {@code SHOW MEASUREMENTS}: what there is, which is written in the documentation, too. */
record MeasurementNames() implements Statement {

  @Override
  public String confinedTo(Confinement confinement) {
    return "SHOW MEASUREMENTS";
  }
}
