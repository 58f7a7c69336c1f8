package cn.mingchu.simulator.variety;

/**
 * Where in a cold store the sensor hangs, and how slow it is there.
 *
 * @param lagMinutes time constant of the sensor against the air around it
 * @param nearCoil share of the coil's cold, and of its heat while it thaws, that the spot gets
 * @param nearDoor share of the air from outside that the spot gets while the door is open
 * @param higherBy how much warmer than the mean the spot is, °C; below zero at the bottom
 */
public record SpotVariety(Range lagMinutes, Range nearCoil, Range nearDoor, Range higherBy) {}
