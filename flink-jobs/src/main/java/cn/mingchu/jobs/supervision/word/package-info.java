/** What does each topic say of one school? Plain Java. */
@NullMarked
package cn.mingchu.jobs.supervision.word;

import org.jspecify.annotations.NullMarked;
