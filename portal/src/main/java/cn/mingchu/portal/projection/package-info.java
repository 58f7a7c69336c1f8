/** How does what Kafka holds become rows in PostgreSQL, each record once? */
@NullMarked
package cn.mingchu.portal.projection;

import org.jspecify.annotations.NullMarked;
