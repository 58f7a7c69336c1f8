/** How does a sender speak to the gateway? */
@NullMarked
package cn.mingchu.launcher.client;

import org.jspecify.annotations.NullMarked;
