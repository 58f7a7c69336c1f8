package cn.mingchu.connectors.epcis.event;

/** What the event does to the life of its objects, or to what they belong to. */
public enum Action {
  ADD,
  OBSERVE,
  DELETE
}
