/** How does a job hear at once what it tells itself over a topic, and nothing that was undone? */
@NullMarked
package cn.mingchu.connectors.kafka.loop;

import org.jspecify.annotations.NullMarked;
