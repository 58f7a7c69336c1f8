/** What do the measurements of a dish mean, from its cooking to the plate? Plain Java, no clock. */
@NullMarked
package cn.mingchu.jobs.kitchen.dish;

import org.jspecify.annotations.NullMarked;
