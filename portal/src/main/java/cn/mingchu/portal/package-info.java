/** How does the portal start and stop? */
@NullMarked
package cn.mingchu.portal;

import org.jspecify.annotations.NullMarked;
