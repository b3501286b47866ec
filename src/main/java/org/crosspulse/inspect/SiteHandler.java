package org.crosspulse.inspect;

import com.google.common.util.concurrent.ExecutionError;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.crosspulse.engine.UnsolvedCircuitException;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests with the documents of a site and the files of its page.
 *
 * <p>Nothing that a request says becomes the name of a file or resource: paths are compared with
 * those that there are. Only a few answers are worked out at a time; who is slow to ask or to take
 * an answer keeps no other waiting.
 */
final class SiteHandler implements HttpHandler {
  private static final int MOST_AT_A_TIME = 8;
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final Site site;
  private final RequestGuard guard;
  private final PageFiles page = new PageFiles();
  private final Semaphore room = new Semaphore(MOST_AT_A_TIME, true);

  SiteHandler(Site site, RequestGuard guard) {
    this.site = site;
    this.guard = guard;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange));
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    Answer refusal = guard.refusal(exchange);
    if (refusal != null) {
      return refusal;
    }
    String path = exchange.getRequestURI().getRawPath().substring(1);
    if (!exchange.getRequestMethod().equals("POST")) {
      @Nullable Answer file = page.get(path);
      return file != null ? file : workedOut(() -> site.get(path));
    }
    if (!site.takes(path)) {
      return Answer.refusal(Answer.METHOD_NOT_ALLOWED, "a path that takes GET");
    }
    Answer ofBody = RequestGuard.refusalOfBody(exchange.getRequestHeaders());
    if (ofBody != null) {
      return ofBody;
    }
    String body = RequestGuard.body(exchange.getRequestBody());
    return body == null
        ? Answer.refusal(
            Answer.TOO_LARGE, "a body of more than " + RequestGuard.MOST_BODY + " bytes")
        : workedOut(() -> site.post(path, body));
  }

  /** Work that ends in an answer. */
  private interface Work {
    Answer answer() throws IOException;
  }

  private Answer workedOut(Work work) throws IOException {
    room.acquireUninterruptibly();
    try {
      return work.answer();
    } catch (BadInputException | UnsolvedCircuitException e) {
      return Answer.refusal(Answer.UNPROCESSABLE, String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError | ExecutionError e) {
      return Answer.refusal(
          Answer.FAULT,
          "not enough memory to play it again: as in java -Xmx4g, more can be given to Crosspulse");
    } catch (RuntimeException e) {
      return Answer.refusal(Answer.FAULT, "this is a fault of the program, please report it: " + e);
    } finally {
      room.release();
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", answer.type());
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    if (answer.isFile()) {
      headers.set("Content-Disposition", "attachment");
    }
    if (answer.status() == Answer.METHOD_NOT_ALLOWED) {
      headers.set("Allow", "GET, HEAD, POST");
    }
    if (answer.status() == Answer.TOO_LARGE) {
      headers.set("Connection", "close");
    }
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    if (isHead) {
      headers.set("Content-Length", Integer.toString(answer.body().length));
    }
    // An answer without a body has the length -1.
    exchange.sendResponseHeaders(answer.status(), isHead ? -1 : answer.body().length);
    if (!isHead) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer.body());
      }
    }
  }
}
