/** Who of an office is on duty at a moment? */
@NullMarked
package cn.mingchu.portal.roster;

import org.jspecify.annotations.NullMarked;
