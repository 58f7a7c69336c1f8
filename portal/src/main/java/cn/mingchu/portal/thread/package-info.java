/** What runs in the background as long as the portal does? */
@NullMarked
package cn.mingchu.portal.thread;

import org.jspecify.annotations.NullMarked;
