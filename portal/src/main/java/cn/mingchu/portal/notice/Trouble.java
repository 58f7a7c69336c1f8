package cn.mingchu.portal.notice;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why a notice has not arrived, as the page says it. */
enum Trouble {
  /** Its address is none that the portal may send to. */
  NOT_ALLOWED,
  /** Nobody knows where the host is. */
  HOST_UNKNOWN,
  /** Nobody listens there. */
  UNREACHABLE,
  /** There was no answer in time; whether it arrived is not known. */
  NO_ANSWER,
  /** The connection ended before there was an answer; whether it arrived is not known. */
  BROKEN_OFF,
  /** Whoever answers is not who it has to be, or does not speak TLS. */
  NOT_TRUSTED,
  /** It says that it does not take this one. */
  REFUSED,
  /** It says that it does not take any for a while. */
  BUSY,
  /** The mail server does not take some of the recipients. */
  RECIPIENT_REFUSED,
  /** The mail server does not take the login. */
  LOGIN_REFUSED,
  /** Its answer says neither. */
  UNCLEAR,
  /** Whoever sent it last never said what became of it. */
  NEVER_SAID,
  /** A fault of the portal's. */
  FAULT;

  /** What a failure to talk to a receiver comes to. */
  static Trouble of(IOException failure) {
    if (failure instanceof NotAllowedException) {
      return NOT_ALLOWED;
    }
    if (failure instanceof UnknownHostException) {
      return HOST_UNKNOWN;
    }
    if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      return UNREACHABLE;
    }
    if (failure instanceof SocketTimeoutException) {
      return NO_ANSWER;
    }
    if (failure instanceof NotServedException) {
      return BUSY;
    }
    return failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException
        ? NOT_TRUSTED
        : BROKEN_OFF;
  }
}
