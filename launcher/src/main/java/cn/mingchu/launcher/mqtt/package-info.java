/** Where do the demo's devices publish? */
@NullMarked
package cn.mingchu.launcher.mqtt;

import org.jspecify.annotations.NullMarked;
