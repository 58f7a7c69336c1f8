package cn.mingchu.jobs.kitchen.camera;

/** The register no longer has the camera. */
public record CameraRemoval(String deviceId) implements CameraInput {}
