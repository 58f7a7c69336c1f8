/**
 * Which school is inspected next, by whom, what did they find, and how can anybody check the draw?
 */
@NullMarked
package cn.mingchu.portal.inspection;

import org.jspecify.annotations.NullMarked;
