/** Who is looking, and which part of the province may they see? */
@NullMarked
package cn.mingchu.portal.access;

import org.jspecify.annotations.NullMarked;
