/** What is kept of what a school's public pages tell, and what is new of it? Plain Java. */
@NullMarked
package cn.mingchu.jobs.publication.book;

import org.jspecify.annotations.NullMarked;
