package org.crosspulse.inspect;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crosspulse.engine.UnsolvedCircuitException;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * Serves a site and its page to the browser of this machine, on a port of loopback.
 *
 * <p>Nothing that a request says becomes the name of a file or resource: paths are compared with
 * those that there are.
 */
public final class InspectServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int THREADS = 8;
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final Site site;
  private final PageFiles page = new PageFiles();
  private final HttpServer server;
  private final RequestGuard guard;
  private final ExecutorService threads;

  private InspectServer(Site site, HttpServer server) {
    this.site = site;
    this.server = server;
    this.guard = new RequestGuard(server.getAddress().getPort());
    this.threads = Executors.newFixedThreadPool(THREADS, InspectServer::daemon);
  }

  /**
   * Starts a server.
   *
   * @param port from 1 to 65535, or 0 for one that is free
   * @throws IOException where the port cannot be had
   */
  public static InspectServer start(Site site, int port) throws IOException {
    // Who opens a connection and says nothing, or never takes the answer, is let go (s).
    System.setProperty("sun.net.httpserver.maxReqTime", "20");
    System.setProperty("sun.net.httpserver.maxRspTime", "120");
    // Nobody waits for the rest of a body that is refused.
    System.setProperty("sun.net.httpserver.drainAmount", "0");
    InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
    HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    InspectServer server = new InspectServer(site, http);
    http.setExecutor(server.threads);
    http.createContext("/", server::handle);
    // The page begins with it, and should not wait for classes to be loaded.
    site.get("api/document");
    http.start();
    server.threads.execute(server::warmUp);
    return server;
  }

  private void warmUp() {
    try {
      site.warmUp();
    } catch (IOException | BadInputException | UnsolvedCircuitException e) {
      // Whoever asks for the same is told.
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "crosspulse-inspect");
    thread.setDaemon(true);
    return thread;
  }

  /** Where the page is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange));
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    Answer refusal = guard.refusal(exchange);
    if (refusal != null) {
      return refusal;
    }
    try {
      String path = exchange.getRequestURI().getRawPath().substring(1);
      return exchange.getRequestMethod().equals("POST") ? posted(exchange, path) : got(path);
    } catch (BadInputException | UnsolvedCircuitException e) {
      return Answer.refusal(Answer.UNPROCESSABLE, String.valueOf(e.getMessage()));
    } catch (RuntimeException | OutOfMemoryError e) {
      return Answer.refusal(Answer.FAULT, "this is a fault of the program, please report it: " + e);
    }
  }

  private Answer got(String path) throws IOException {
    @Nullable Answer file = page.get(path);
    if (file != null) {
      return file;
    }
    return site.get(path);
  }

  private Answer posted(HttpExchange exchange, String path) throws IOException {
    if (!site.takes(path)) {
      return Answer.refusal(Answer.METHOD_NOT_ALLOWED, "a path that takes GET");
    }
    Answer refusal = RequestGuard.refusalOfBody(exchange.getRequestHeaders());
    if (refusal != null) {
      return refusal;
    }
    String body = RequestGuard.body(exchange.getRequestBody());
    return body == null
        ? Answer.refusal(
            Answer.TOO_LARGE, "a body of more than " + RequestGuard.MOST_BODY + " bytes")
        : site.post(path, body);
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

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
