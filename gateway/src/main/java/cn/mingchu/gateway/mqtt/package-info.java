/** How do kitchen devices deliver over MQTT? */
@NullMarked
package cn.mingchu.gateway.mqtt;

import org.jspecify.annotations.NullMarked;
