/** What is said of the meals of a school, and of what they are made of? Plain Java. */
@NullMarked
package cn.mingchu.jobs.publication.word;

import org.jspecify.annotations.NullMarked;
