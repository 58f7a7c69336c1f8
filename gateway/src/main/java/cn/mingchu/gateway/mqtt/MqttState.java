package cn.mingchu.gateway.mqtt;

/** How far the gateway has come towards what devices publish. */
public enum MqttState {
  /** Not begun: the gateway cannot judge an event yet. */
  CLOSED,
  /** The broker cannot be reached, or does not let the gateway in. */
  DISCONNECTED,
  /** Connected, and not subscribed: nothing arrives. */
  CONNECTED,
  /** What devices publish arrives. */
  SUBSCRIBED
}
