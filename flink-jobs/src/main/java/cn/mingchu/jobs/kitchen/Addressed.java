package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.school.SchoolInput;

/** What is to be known of a school, with the school that it concerns. */
public record Addressed(String schoolId, SchoolInput input) {}
