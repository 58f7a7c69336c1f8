package cn.mingchu.jobs.kitchen.camera;

/**
 * How far time has come for one camera.
 *
 * @param newest the newest date that it is known to have, UTC milliseconds by its own clock
 * @param now UTC milliseconds by the gateway's clock
 * @param thereSince since when events could be delivered without a break, by the gateway's clock:
 *     nobody is accused of a silence in which nobody could speak
 */
record Present(long newest, long now, long thereSince) {}
