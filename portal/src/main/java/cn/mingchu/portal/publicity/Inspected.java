package cn.mingchu.portal.publicity;

import java.time.LocalDate;

/**
 * The result of an inspection that two inspectors have signed.
 *
 * @param day on which they were there, in Shanghai
 * @param conforming how many things were as they must be
 * @param checked how many were looked at
 */
public record Inspected(LocalDate day, int conforming, int checked) {}
