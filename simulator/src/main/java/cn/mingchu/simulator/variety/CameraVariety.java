package cn.mingchu.simulator.variety;

import java.util.List;

/**
 * What cameras, and the models behind them, make of what goes on in front of them.
 *
 * @param heartbeats seconds from one heartbeat to the next, each as likely
 * @param frameSeconds from one look of the model to the next
 * @param repeatSeconds what is seen again is reported again after so long, not sooner
 * @param detection share of looks at which something real is seen, in the best light
 * @param favour how good light and angle are, one time something happens against another
 * @param confidence mean of what is real
 * @param spread standard deviation of a confidence
 * @param falsePerHour sights of nothing, of each kind; most cameras have few
 * @param falseConfidence of such a sight
 * @param lookalikeDetection share of looks at which something is taken for what it is not
 * @param lookalikeConfidence mean of what only looks real
 * @param checkMinutes after which a camera at the latest notices that it is covered or was moved,
 *     or is clear again
 * @param checkSees share of the times that it notices at all
 * @param blindInTheDark share of cameras that take a dark kitchen for a covered lens
 * @param recorderTells share of cameras whose recorder says that they are off line
 * @param awayPerDay how often a camera goes away by itself, drawn low
 * @param coveredPerDay how often something stands in its view, drawn low
 * @param movedPerDay how often it is pushed aside, drawn low
 */
public record CameraVariety(
    List<Integer> heartbeats,
    Range frameSeconds,
    Range repeatSeconds,
    Range detection,
    Range favour,
    Range confidence,
    Range spread,
    Range falsePerHour,
    Range falseConfidence,
    Range lookalikeDetection,
    Range lookalikeConfidence,
    Range checkMinutes,
    double checkSees,
    double blindInTheDark,
    double recorderTells,
    Range awayPerDay,
    Range awayMinutes,
    Range coveredPerDay,
    Range coveredMinutes,
    Range movedPerDay,
    Range movedMinutes) {

  public CameraVariety {
    heartbeats = List.copyOf(heartbeats);
  }
}
