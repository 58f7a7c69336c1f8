package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.day.BusinessDay;

/**
 * What a school paid once, and did not mistype.
 *
 * @param fen a kilogram
 * @param knownAt when the gateway had taken in all that shows it, UTC milliseconds
 */
record PastPrice(BusinessDay day, long fen, long knownAt) {}
