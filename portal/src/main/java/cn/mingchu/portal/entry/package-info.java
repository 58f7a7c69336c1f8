/** How does a school keep the books of its store, and what speaks for it? Evidence, no verdict. */
@NullMarked
package cn.mingchu.portal.entry;

import org.jspecify.annotations.NullMarked;
