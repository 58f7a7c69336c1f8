/** What is wrong in a kitchen right now, judged from the readings of its devices? */
@NullMarked
package cn.mingchu.jobs.kitchen;

import org.jspecify.annotations.NullMarked;
