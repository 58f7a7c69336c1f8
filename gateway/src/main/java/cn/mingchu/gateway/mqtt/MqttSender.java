package cn.mingchu.gateway.mqtt;

import cn.mingchu.gateway.intake.Sender;
import cn.mingchu.gateway.intake.Subject;

/**
 * Whoever the MQTT broker let publish under a school's topics: the broker guards who may, here a
 * device must belong to the school of the topic.
 */
record MqttSender(String schoolId) implements Sender {

  @Override
  public String source() {
    return "mqtt";
  }

  @Override
  public boolean speaksFor(Subject subject) {
    return schoolId.equals(subject.schoolId());
  }
}
