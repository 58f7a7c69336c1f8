package cn.mingchu.jobs.trace.drill;

import org.jspecify.annotations.Nullable;

/** Which school lies in which county. */
@FunctionalInterface
public interface SchoolRegister {

  /** The county of a party, 6 digits; null where it is not known as a school. */
  @Nullable String countyOf(String partyId);
}
