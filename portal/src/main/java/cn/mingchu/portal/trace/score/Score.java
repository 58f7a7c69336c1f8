package cn.mingchu.portal.trace.score;

/**
 * Which part of the cases one explains.
 *
 * @param positive from 0 to 1: of all that counts for, what it can have caused
 * @param negative from 0 to 1: of all that counts against, what it should have caused and did not
 * @param normalized by the highest score of any station or delivery; 0 where that is not above 0
 */
public record Score(double positive, double negative, double normalized) {

  /** From -1 to 1. */
  public double score() {
    return positive - negative;
  }
}
