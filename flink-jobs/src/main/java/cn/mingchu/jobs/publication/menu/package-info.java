/** What is told of a meal, and may all of it be told? Plain Java. */
@NullMarked
package cn.mingchu.jobs.publication.menu;

import org.jspecify.annotations.NullMarked;
