package cn.mingchu.launcher.recording;

import cn.mingchu.schemas.topic.Topic;
import java.nio.file.Path;

/**
 * One event of a recording.
 *
 * @param json on one line
 * @param line where it stands in {@code file}, from 1
 */
public record RecordedEvent(Topic<?> topic, String json, Path file, long line) {}
