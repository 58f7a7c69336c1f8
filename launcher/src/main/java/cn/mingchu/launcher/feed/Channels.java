package cn.mingchu.launcher.feed;

import cn.mingchu.simulator.world.Channel;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which schools deliver over MQTT; the others deliver over HTTP. */
public record Channels(Set<String> mqttSchools) {

  public Channels {
    mqttSchools = Set.copyOf(mqttSchools);
  }

  /**
   * Spreads MQTT evenly over the schools.
   *
   * @param share from 0, none, to 1, all
   */
  public static Channels ofShare(List<SimulatedSchool> schools, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("the MQTT share must be from 0 to 1, was " + share);
    }
    Set<String> mqtt = new HashSet<>();
    for (int i = 0; i < schools.size(); i++) {
      if (Math.floor((i + 1) * share) > Math.floor(i * share)) {
        mqtt.add(schools.get(i).schoolId());
      }
    }
    return new Channels(mqtt);
  }

  Channel of(String schoolId) {
    return mqttSchools.contains(schoolId) ? Channel.MQTT : Channel.HTTP;
  }
}
