/** What do dishonest canteens do with food and with numbers? */
@NullMarked
package cn.mingchu.simulator.fraud;

import org.jspecify.annotations.NullMarked;
