/** What may anybody know of what the children of a school eat? */
@NullMarked
package cn.mingchu.jobs.publication;

import org.jspecify.annotations.NullMarked;
