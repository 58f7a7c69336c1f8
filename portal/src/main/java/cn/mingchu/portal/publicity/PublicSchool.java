package cn.mingchu.portal.publicity;

import cn.mingchu.schemas.event.SchoolType;

/** A school, as everybody may know it. */
public record PublicSchool(String schoolId, String name, SchoolType type, String regionCode) {}
