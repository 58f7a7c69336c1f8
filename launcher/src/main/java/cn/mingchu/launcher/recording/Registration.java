package cn.mingchu.launcher.recording;

/**
 * Something that must be registered before its events are taken.
 *
 * @param kind such as {@code schools}
 * @param json flat, as the gateway takes it
 */
public record Registration(String kind, String id, String json) {}
