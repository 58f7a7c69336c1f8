/** Where do events go on a machine that has no Kafka of its own? */
@NullMarked
package cn.mingchu.broker;

import org.jspecify.annotations.NullMarked;
