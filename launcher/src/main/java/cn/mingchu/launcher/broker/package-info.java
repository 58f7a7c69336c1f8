/** How does a real Kafka broker run inside this process? */
@NullMarked
package cn.mingchu.launcher.broker;

import org.jspecify.annotations.NullMarked;
