/** Which rules, with which numbers, does a job judge by, and since when? */
@NullMarked
package cn.mingchu.jobs.rule;

import org.jspecify.annotations.NullMarked;
