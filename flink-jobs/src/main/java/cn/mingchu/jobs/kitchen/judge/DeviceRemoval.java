package cn.mingchu.jobs.kitchen.judge;

/** The register no longer has the device. */
public record DeviceRemoval(String deviceId) implements DeviceInput {}
