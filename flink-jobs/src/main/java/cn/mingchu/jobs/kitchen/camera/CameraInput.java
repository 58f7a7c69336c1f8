package cn.mingchu.jobs.kitchen.camera;

/** Whatever is to be known of a camera, in one stream, so that it is sorted by camera only once. */
public sealed interface CameraInput permits Observation, CameraProfile, CameraRemoval {

  /** The camera it is about. */
  String deviceId();
}
