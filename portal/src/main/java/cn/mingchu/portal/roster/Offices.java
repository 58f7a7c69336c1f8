package cn.mingchu.portal.roster;

import java.util.List;

/** The offices that have a roster, in the order of the settings. */
public record Offices(List<Roster> rosters) {

  public Offices {
    rosters = List.copyOf(rosters);
  }
}
