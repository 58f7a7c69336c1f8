package cn.mingchu.portal.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database without the second wall: for the guard, and for what is cut to the visitor's part or
 * averaged over many schools before anybody sees it.
 */
public record UnboundDatabase(JdbcClient client) {}
