/** What is heard of by who keeps alerts: findings, and what people do? Plain Java. */
@NullMarked
package cn.mingchu.jobs.alert.news;

import org.jspecify.annotations.NullMarked;
