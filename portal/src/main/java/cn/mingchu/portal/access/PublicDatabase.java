package cn.mingchu.portal.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database as everybody may see it who has not signed in: with the rights of a role that sees
 * what is published, writes feedback, and has no other table.
 */
public record PublicDatabase(JdbcClient client) {}
