package cn.mingchu.menus;

import cn.mingchu.schemas.event.AgeBand;

/**
 * How many of a band are expected.
 *
 * @param heads from 0
 */
public record Eaters(AgeBand band, int heads) {}
