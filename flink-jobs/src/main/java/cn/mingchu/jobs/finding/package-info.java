/**
 * What do all findings have in common, and what is told of what people write down: papers, books
 * and records of duties? Plain Java.
 */
@NullMarked
package cn.mingchu.jobs.finding;

import org.jspecify.annotations.NullMarked;
