package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.stock.rules.StockRules;
import java.util.function.Function;

/**
 * One ingredient in one county, and what binds each school that buys there.
 *
 * @param rules of a school, by its id
 */
public record Market(String regionCode, String ingredient, Function<String, StockRules> rules) {}
