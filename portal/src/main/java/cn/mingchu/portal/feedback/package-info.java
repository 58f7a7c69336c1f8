/** What do parents say of a canteen, who answers them by when, and what of it may everybody see? */
@NullMarked
package cn.mingchu.portal.feedback;

import org.jspecify.annotations.NullMarked;
