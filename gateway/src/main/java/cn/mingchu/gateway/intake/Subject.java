package cn.mingchu.gateway.intake;

/**
 * Whom an event is about.
 *
 * @param id the device, lot or school that the event's topic is about
 * @param schoolId its school
 * @param regionCode the school's county
 */
public record Subject(String id, String schoolId, String regionCode) {}
