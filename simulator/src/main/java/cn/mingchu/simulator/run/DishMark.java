package cn.mingchu.simulator.run;

import cn.mingchu.schemas.event.DishStage;

/** Which dish a reading was taken in, and what was said to be done with it. */
public record DishMark(String dishId, DishStage stage) {}
