/**
 * Where did each lot come from, and where did it go? The trace job.
 *
 * <p>Papers become claims ({@link cn.mingchu.jobs.trace.PaperFunction}), claims on a meal the rest
 * in the kitchen ({@link cn.mingchu.jobs.trace.MealFunction}), what lay in a store that was too
 * warm is held ({@link cn.mingchu.jobs.trace.ColdRoomFunction}), recalls are told to each place of
 * the lot ({@link cn.mingchu.jobs.trace.RecallFunction}), and each node follows what is suspect
 * through its book ({@link cn.mingchu.jobs.trace.LotFunction}). What a node tells the next one goes
 * round over a topic, in one transaction with the state that it follows from. Every night one lot
 * of each county is recalled in a drill ({@link cn.mingchu.jobs.trace.DrawFunction}), and what the
 * nodes answer is added up ({@link cn.mingchu.jobs.trace.DrillFunction}).
 */
@NullMarked
package cn.mingchu.jobs.trace;

import org.jspecify.annotations.NullMarked;
