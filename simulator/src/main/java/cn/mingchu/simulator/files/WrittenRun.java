package cn.mingchu.simulator.files;

import java.nio.file.Path;

/** What was written. */
public record WrittenRun(
    Path folder, int schools, long devices, long readings, long observations, int faults) {}
