package cn.mingchu.portal.trace;

import cn.mingchu.portal.scope.RegionPath;
import org.jspecify.annotations.Nullable;

/** A school of the register, as traces name it. */
record Party(String schoolId, String name, RegionPath path, @Nullable String foodLicence) {}
