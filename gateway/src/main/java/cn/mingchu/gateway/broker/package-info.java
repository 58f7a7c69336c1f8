/** How do records reach Kafka, and how are they followed from there? */
@NullMarked
package cn.mingchu.gateway.broker;

import org.jspecify.annotations.NullMarked;
