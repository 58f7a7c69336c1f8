package cn.mingchu.jobs.kitchen.school;

/** The register no longer has the device, or not at this school. */
public record DeviceGone(String deviceId) implements SchoolInput {}
