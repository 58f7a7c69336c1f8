/** How do the schools of a region stand? */
@NullMarked
package cn.mingchu.portal.region;

import org.jspecify.annotations.NullMarked;
