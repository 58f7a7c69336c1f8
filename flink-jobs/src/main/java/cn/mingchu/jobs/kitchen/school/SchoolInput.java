package cn.mingchu.jobs.kitchen.school;

/** Whatever is to be known of a school, in one stream, so that it is sorted by school only once. */
public sealed interface SchoolInput
    permits SchoolDevice, DeviceGone, FirstHeard, Signal, Trouble, MainsLoss {

  /** The device that it comes from, or is about. */
  String deviceId();
}
