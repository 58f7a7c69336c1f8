/** What do the papers of a store claim, and which revision of each counts? */
@NullMarked
package cn.mingchu.jobs.stock.paper;

import org.jspecify.annotations.NullMarked;
