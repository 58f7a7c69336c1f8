package cn.mingchu.portal.place;

import cn.mingchu.schemas.event.SchoolType;

/** A school as the register knows it. */
public record SchoolEntry(
    String schoolId,
    String name,
    SchoolType type,
    String regionCode,
    boolean boarding,
    int diners,
    int canteens) {}
