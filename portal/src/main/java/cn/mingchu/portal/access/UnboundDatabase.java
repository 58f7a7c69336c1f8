package cn.mingchu.portal.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database without the second wall: for the guard, for what is cut to the visitor's part or
 * averaged over many schools before anybody sees it, and for notices, which no visitor asks for.
 */
public record UnboundDatabase(JdbcClient client) {}
