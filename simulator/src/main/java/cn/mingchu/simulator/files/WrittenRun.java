package cn.mingchu.simulator.files;

import java.nio.file.Path;

/**
 * What was written.
 *
 * @param papers of the supply chain
 */
public record WrittenRun(
    Path folder,
    int schools,
    long devices,
    long readings,
    long observations,
    long papers,
    int faults,
    int recalls,
    int misdeliveries,
    int frauds) {}
