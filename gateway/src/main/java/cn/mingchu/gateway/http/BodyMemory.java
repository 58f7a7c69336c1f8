package cn.mingchu.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;

/**
 * Reads request bodies into a bounded memory: each is bounded, and all together are.
 *
 * <p>A body that is too large is turned away as soon as that is known, by its announced length or
 * after the first byte too many.
 */
final class BodyMemory {

  private static final Duration WAIT = Duration.ofSeconds(1);

  private final int maxBytes;
  private final Semaphore free;

  BodyMemory(int maxBytes, int allBytes) {
    this.maxBytes = maxBytes;
    this.free = new Semaphore(allBytes);
  }

  /** A body in memory; MUST be closed when its events are answered. */
  final class Body implements AutoCloseable {

    private final byte[] bytes;
    private final int reserved;

    private Body(byte[] bytes, int reserved) {
      this.bytes = bytes;
      this.reserved = reserved;
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public void close() {
      free.release(reserved);
    }
  }

  Body read(HttpServletRequest request) throws IOException {
    long announced = request.getContentLengthLong();
    if (announced > maxBytes) {
      throw tooLarge();
    }
    int reserved = announced < 0 ? maxBytes : (int) announced;
    if (!free.tryAcquire(reserved)) {
      throw HttpProblem.later(
          HttpStatus.SERVICE_UNAVAILABLE, "too many large requests at once", WAIT);
    }
    boolean read = false;
    try {
      InputStream in = request.getInputStream();
      byte[] bytes = in.readNBytes(reserved);
      if (in.read() >= 0) {
        throw tooLarge();
      }
      read = true;
      return new Body(bytes, reserved);
    } finally {
      if (!read) {
        free.release(reserved);
      }
    }
  }

  private HttpProblem tooLarge() {
    return new HttpProblem(
        HttpStatus.CONTENT_TOO_LARGE, "a request may have " + maxBytes + " bytes; send several");
  }
}
