/** How does a job read and write the topics of the catalogue, and what becomes of bad bytes? */
@NullMarked
package cn.mingchu.connectors.kafka;

import org.jspecify.annotations.NullMarked;
