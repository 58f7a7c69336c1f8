package cn.mingchu.portal.series;

import java.util.ArrayList;
import java.util.List;

/** Honest statements, each with a trick at each of its places. */
final class HostileStatements {

  private static final List<String> TRICKS =
      List.of(
          "' OR '1'='1",
          "' OR \"county\" = '511702",
          "\\' OR \"county\" = \\'511702",
          "\\\\' OR \"county\" = '511702",
          "' OR \"county\" =~ /.*/ OR \"county\" = '",
          "'; DROP DATABASE \"mingchu\"; --",
          "\"; DROP SERIES FROM /.*/; --",
          "\") FROM \"hours\".\"alerts\" WHERE \"county\" = '511702' --",
          "\" = '1' OR \"county\" = '511702' OR \"county",
          " OR 1 = 1",
          " OR \"county\" = '511702'",
          " AND \"county\" =~ /.*/",
          " AND \"county\" != '511703'",
          " UNION SELECT * FROM \"hours\".\"alerts\"",
          " INTO \"mingchu\".\"hours\".\"stolen\"",
          " /* ' */",
          " -- ",
          " --\n OR \"county\" = '511702'",
          "; SELECT * FROM \"hours\".\"alerts\"",
          "; SHOW SERIES",
          "; CREATE USER eve WITH PASSWORD 'x' WITH ALL PRIVILEGES",
          "; DELETE FROM \"alerts\"",
          "(SELECT * FROM \"hours\".\"alerts\")",
          "\"_internal\".\"monitor\".\"database\"",
          "\"other\"..\"alerts\"",
          "*",
          "*::tag",
          "/.*/",
          "\"county\"::tag",
          "$county",
          ":county",
          "’ OR ‘1’=‘1",
          "＇ OR ＇1＇=＇1",
          "” OR “county” = “511702",
          "ʼ; DROP DATABASE mingchu",
          "\u0000",
          "\u0000' OR \"county\" = '511702",
          "\n\n' OR \"county\" = '511702",
          "\u202e' OR \"county\" = '511702",
          "%27 OR %22county%22 = %27511702",
          "\\u0027 OR \\u0022county\\u0022",
          "&#39; OR 1=1",
          "tz('Asia/Shanghai')",
          "GROUP BY *",
          "LIMIT 0 SLIMIT 0",
          "OFFSET 1 SOFFSET 1");

  /** Where a trick stands: {@code @}. */
  private static final List<String> PLACES =
      List.of(
          "SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE \"county\" = '@' AND time >= 1ms",
          "SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE \"county\" = '511702' @ AND time >= 1ms",
          "SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE time >= 1ms @",
          "SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE (time >= 1ms @)",
          "SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE \"@\" = '511702' AND time >= 1ms",
          "SELECT sum(\"@\") FROM \"hours\".\"alerts\" WHERE time >= 1ms",
          "SELECT sum(\"red\") AS \"@\" FROM \"hours\".\"alerts\" WHERE time >= 1ms",
          "SELECT sum(\"red\") @ FROM \"hours\".\"alerts\" WHERE time >= 1ms",
          "SELECT sum(\"red\") FROM \"hours\".\"@\" WHERE time >= 1ms",
          "SELECT sum(\"red\") FROM @ WHERE time >= 1ms",
          "SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE time >= 1ms GROUP BY \"county\", \"@\"",
          "SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE time >= 1ms GROUP BY \"county\" @",
          "SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE time >= 1ms GROUP BY time(365d) fill(@)",
          "SHOW TAG VALUES FROM \"places\" WITH KEY = \"place\" WHERE \"level\" = '@'",
          "SHOW TAG VALUES FROM \"places\" WITH KEY = \"place\" WHERE \"level\" = 'SCHOOL' @",
          "SHOW TAG VALUES FROM \"places\" WITH KEY = \"@\"",
          "@");

  private HostileStatements() {}

  static List<String> all() {
    List<String> all = new ArrayList<>();
    for (String place : PLACES) {
      for (String trick : TRICKS) {
        all.add(place.replace("@", trick));
      }
    }
    return all;
  }
}
