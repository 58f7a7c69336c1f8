package cn.mingchu.simulator.scene;

import cn.mingchu.schemas.event.ObservationKind;

/**
 * What a camera makes of a moment: something that a model saw, or how the camera thinks it is.
 *
 * @param confidenceHundredths 0 where the camera speaks of itself
 */
public record Seen(long second, ObservationKind kind, int confidenceHundredths) {}
