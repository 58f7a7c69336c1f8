package cn.mingchu.portal.series.statement;

/** A statement that was understood, and can be written for whoever asks. */
public interface Statement {

  /**
   * As InfluxQL, confined to what somebody may see.
   *
   * @throws RefusedStatementException where it cannot be confined
   */
  String confinedTo(Confinement confinement) throws RefusedStatementException;
}
