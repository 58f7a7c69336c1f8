/** How do the devices of a school stand? */
@NullMarked
package cn.mingchu.portal.school;

import org.jspecify.annotations.NullMarked;
