/** Which findings are there, and why? */
@NullMarked
package cn.mingchu.portal.finding;

import org.jspecify.annotations.NullMarked;
