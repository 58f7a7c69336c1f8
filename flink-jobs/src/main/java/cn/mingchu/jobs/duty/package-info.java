/** What did the people of a canteen have to do, and what of it did they do? */
@NullMarked
package cn.mingchu.jobs.duty;

import org.jspecify.annotations.NullMarked;
