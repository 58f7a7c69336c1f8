package cn.mingchu.portal.publicity;

import java.time.LocalDate;
import java.util.List;

/**
 * The meals of a day, in the order in which they are served.
 *
 * @param today whether it is the day of whoever looks
 */
public record PublishedDay(LocalDate date, boolean today, List<PublishedMeal> meals) {}
