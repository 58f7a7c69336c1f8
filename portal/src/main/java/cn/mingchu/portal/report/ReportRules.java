package cn.mingchu.portal.report;

/**
 * What is told in a report. None of it is a law's.
 *
 * @param periods how many periods its course has, with its own; from 2
 * @param leastChange from how many hundredths of a per cent on a rise or fall is told of; from 1
 * @param leastWhole of how much a rate has to be in both periods to be compared; from 1
 * @param mostChanges so many rises and so many falls at most; from 1
 */
record ReportRules(int periods, int leastChange, long leastWhole, int mostChanges) {

  ReportRules {
    if (periods < 2 || leastChange < 1 || leastWhole < 1 || mostChanges < 1) {
      throw new IllegalArgumentException(
          "rules must be at least 2, 1, 1 and 1, were %d, %d, %d and %d"
              .formatted(periods, leastChange, leastWhole, mostChanges));
    }
  }
}
