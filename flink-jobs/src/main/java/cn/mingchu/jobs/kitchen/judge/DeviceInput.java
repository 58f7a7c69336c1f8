package cn.mingchu.jobs.kitchen.judge;

/** Whatever is to be known of a device, in one stream, so that it is sorted by device only once. */
public sealed interface DeviceInput
    permits Reading, DishReading, DeviceProfile, DeviceRemoval, ClockComplaint {

  /** The device it is about. */
  String deviceId();
}
