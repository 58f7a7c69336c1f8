package cn.mingchu.gateway.register;

import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.RegisterEntry;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.Supplier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the register holds, by id. Safe for use by many threads. */
record Entries(
    Map<String, School> schools,
    Map<String, Supplier> suppliers,
    Map<String, Device> devices,
    Map<String, RegisterEntry> registers,
    Map<String, RuleSetting> settings,
    Map<String, CalendarPeriod> calendar) {

  static Entries none() {
    return new Entries(
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>());
  }
}
