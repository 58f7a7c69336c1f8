package cn.mingchu.simulator.register;

/** What is wrong with the register of one canteen. */
public enum Flaw {
  /** The certificate of one who works there ended the day before. */
  EXPIRED_CERTIFICATE("HEALTH_CERT_EXPIRED"),
  /** One ends within weeks. */
  ENDING_CERTIFICATE("HEALTH_CERT_EXPIRING"),
  /** The licence of the canteen ended ten days before. */
  LAPSED_LICENCE("CANTEEN_LICENSE_EXPIRED"),
  /** Nobody is its food-safety director, and many eat there. */
  NO_DIRECTOR("SAFETY_DIRECTOR_MISSING_SCHOOL"),
  /** Nobody is its food-safety officer. */
  NO_OFFICER("SAFETY_OFFICER_MISSING");

  private final String ruleId;

  Flaw(String ruleId) {
    this.ruleId = ruleId;
  }

  /** The rule by which it is told. */
  public String ruleId() {
    return ruleId;
  }

  /** Whether a rule speaks of it by right: what ends within weeks has ended after them. */
  public boolean explains(String otherRuleId) {
    return ruleId.equals(otherRuleId)
        || (this == ENDING_CERTIFICATE && EXPIRED_CERTIFICATE.ruleId.equals(otherRuleId));
  }
}
