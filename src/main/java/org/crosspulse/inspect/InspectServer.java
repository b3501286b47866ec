package org.crosspulse.inspect;

import com.google.common.util.concurrent.ExecutionError;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.crosspulse.engine.UnsolvedCircuitException;
import org.crosspulse.problem.BadInputException;

/**
 * Serves a site and its page to the browser of this machine, on a port of loopback.
 *
 * <p>A request has a thread from its first byte on, so that one that is sent slowly, or by half,
 * keeps nobody else waiting until its time is over.
 */
public final class InspectServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int MOST_REQUESTS = 200;
  private static final long IDLE_SECONDS = 30;

  private final HttpServer server;
  private final ThreadPoolExecutor threads;

  private InspectServer(HttpServer server) {
    this.server = server;
    this.threads =
        new ThreadPoolExecutor(
            MOST_REQUESTS,
            MOST_REQUESTS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            InspectServer::daemon);
    threads.allowCoreThreadTimeOut(true);
    server.setExecutor(threads);
  }

  /**
   * Takes a port, before anything is there to be served.
   *
   * @param port from 1 to 65535, or 0 for one that is free
   * @throws BadInputException where the port cannot be had
   * @throws IOException where none can
   */
  public static InspectServer bind(int port) throws IOException {
    // Who opens a connection and does not ask, or never takes the answer, is let go (s).
    System.setProperty("sun.net.httpserver.maxReqTime", "5");
    System.setProperty("sun.net.httpserver.maxRspTime", "600");
    // Nobody waits for the rest of a body that is refused.
    System.setProperty("sun.net.httpserver.drainAmount", "0");
    InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
    try {
      return new InspectServer(HttpServer.create(new InetSocketAddress(loopback, port), 0));
    } catch (BindException e) {
      throw BadInputException.of(
          "--port",
          String.format("%d, which cannot be had (%s)", port, e.getMessage()),
          "a port that is free, or 0 for any");
    }
  }

  /**
   * Begins to answer.
   *
   * @throws IOException where the first document cannot be made
   */
  public void serve(Site site) throws IOException {
    // The page begins with it, and should not wait for classes to be loaded.
    site.get("api/document");
    server.createContext("/", new SiteHandler(site, new RequestGuard(port())));
    server.start();
    threads.execute(() -> warmUp(site));
  }

  private static void warmUp(Site site) {
    try {
      site.warmUp();
    } catch (IOException
        | BadInputException
        | UnsolvedCircuitException
        | OutOfMemoryError
        | ExecutionError e) {
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
    return URI.create("http://127.0.0.1:" + port() + "/");
  }

  private int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
