package cn.mingchu.launcher.flink;

import java.time.Duration;

/**
 * What a job's checkpoints are like.
 *
 * @param completed how many there were
 * @param stateBytes what the newest one restores
 * @param writtenBytes what the newest one had to write; less than it restores where only changes
 *     are written
 * @param averageTime from the order to the acknowledgement of the last task
 */
public record CheckpointFigures(
    long completed, long stateBytes, long writtenBytes, Duration averageTime) {}
