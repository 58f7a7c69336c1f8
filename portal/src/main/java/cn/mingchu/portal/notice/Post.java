package cn.mingchu.portal.notice;

import java.net.URI;
import java.util.Map;

/**
 * What is sent by HTTP.
 *
 * @param headers beside those of the connection
 * @param body JSON in UTF-8
 */
record Post(URI address, Map<String, String> headers, String body) {

  Post {
    headers = Map.copyOf(headers);
  }

  /** Addresses of robots have their key in them, which must not reach a log. */
  @Override
  public String toString() {
    return "Post[" + address.getHost() + "]";
  }
}
