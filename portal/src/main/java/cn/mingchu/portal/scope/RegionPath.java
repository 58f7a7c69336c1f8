package cn.mingchu.portal.scope;

import org.jspecify.annotations.Nullable;

/** The regions that a place lies in; null where its region is not known or not that deep. */
public record RegionPath(
    @Nullable String provinceCode, @Nullable String cityCode, @Nullable String countyCode) {}
