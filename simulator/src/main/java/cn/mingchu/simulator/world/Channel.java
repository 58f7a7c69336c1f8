package cn.mingchu.simulator.world;

/** How a kitchen's gateway delivers. */
public enum Channel {
  HTTP,
  MQTT
}
