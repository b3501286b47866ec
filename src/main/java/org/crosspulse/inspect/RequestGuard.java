package org.crosspulse.inspect;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask for what. A server on loopback is still within reach of every page that the user's
 * browser has open: by a name of its own that leads here (DNS rebinding), which the Host header
 * gives away, or by requests across origins, which the Origin header does.
 */
final class RequestGuard {
  /** The largest body of a request (bytes). */
  static final int MOST_BODY = 1 << 16;

  private static final int MOST_READ = 1 << 18;
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9/._,-]{0,500}");

  private final Set<String> hosts;
  private final Set<String> origins;

  /** The guard of a server on a port of loopback. */
  RequestGuard(int port) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    this.origins = Set.of("http://127.0.0.1:" + port, "http://localhost:" + port);
  }

  /** Why a request is refused before anything looks at its path; null where it is not. */
  @Nullable Answer refusal(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    if (!isOne(headers.get("Host"), hosts)) {
      return Answer.refusal(
          Answer.FORBIDDEN, "a Host header that is not this server: allowed are " + hosts);
    }
    if (headers.containsKey("Origin") && !isOne(headers.get("Origin"), origins)) {
      return Answer.refusal(Answer.FORBIDDEN, "a request of another origin");
    }
    if (!METHODS.contains(exchange.getRequestMethod())) {
      return Answer.refusal(Answer.METHOD_NOT_ALLOWED, "a method that is not GET, HEAD or POST");
    }
    return PATH.matcher(exchange.getRequestURI().getRawPath()).matches()
        ? null
        : Answer.refusal(Answer.BAD_REQUEST, "a path that no document has");
  }

  private static boolean isOne(@Nullable List<String> values, Set<String> allowed) {
    return values != null
        && values.size() == 1
        && allowed.contains(values.get(0).toLowerCase(Locale.ROOT));
  }

  /**
   * Why the body of a request is refused before it is read; null where it is not. Only JSON is
   * taken, which a browser sends across origins only after it has asked.
   */
  static @Nullable Answer refusalOfBody(Headers headers) {
    String type = String.valueOf(headers.getFirst("Content-Type")).toLowerCase(Locale.ROOT);
    if (!type.equals("application/json") && !type.startsWith("application/json;")) {
      return Answer.refusal(Answer.WRONG_TYPE, "a body that is not application/json");
    }
    String length = headers.getFirst("Content-Length");
    if (length != null
        && (!LENGTH.matcher(length).matches() || Long.parseLong(length) > MOST_READ)) {
      return Answer.refusal(Answer.TOO_LARGE, "a body of " + length + " bytes");
    }
    return null;
  }

  /**
   * The body of a request; null where it is too large.
   *
   * @throws IOException where it does not arrive
   */
  static @Nullable String body(InputStream stream) throws IOException {
    // A connection that is closed over unread bytes may lose the answer: some more are read.
    byte[] bytes = stream.readNBytes(MOST_READ + 1);
    return bytes.length > MOST_BODY ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
