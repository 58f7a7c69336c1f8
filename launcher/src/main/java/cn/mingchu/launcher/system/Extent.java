package cn.mingchu.launcher.system;

/** How much of the system is started. */
public enum Extent {
  /** What it takes to judge: Kafka, Flink and the gateway. */
  JUDGING,
  /** And what it takes to see and to be reached: PostgreSQL, the portal and an MQTT broker. */
  WHOLE
}
