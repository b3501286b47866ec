package org.crosspulse.learn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The mirror source against a server of this machine; nothing leaves it. */
@Timeout(60)
class HttpMirrorTest {
  private static final int MAX_BYTES = 100_000;

  private final Path scratch;
  private Duration fileTimeout = Duration.ofSeconds(50);
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final URI base;

  HttpMirrorTest(@TempDir Path scratch) throws IOException {
    this.scratch = scratch;
    InetAddress here = InetAddress.getLoopbackAddress();
    server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    server.setExecutor(threads);
    server.start();
    base =
        URI.create(
            "http://" + here.getHostAddress() + ":" + server.getAddress().getPort() + "/mnist/");
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void getsTheFourPackedFiles() throws Exception {
    serve("/mnist/", exchange -> answer(exchange, 200, largest(exchange)));
    assertDelivered();
  }

  @Test
  void followsARedirect() throws Exception {
    serve(
        "/mnist/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/moved" + exchange.getRequestURI());
          answer(exchange, 302, new byte[0]);
        });
    serve("/moved/", exchange -> answer(exchange, 200, largest(exchange)));
    assertDelivered();
  }

  @Test
  void otherStatusIsTold() {
    serve("/mnist/", exchange -> answer(exchange, 404, new byte[10]));
    assertFailure("HTTP status 404 for " + base + "train-images-idx3-ubyte.gz");
  }

  @Test
  void tooLargeIsGivenUp() {
    serve("/mnist/", exchange -> answer(exchange, 200, new byte[MAX_BYTES + 1]));
    assertFailure("a file of more than 100000 bytes");
  }

  @Test
  void bodyThatStallsIsGivenUp() {
    serve(
        "/mnist/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          pause();
        });
    fileTimeout = Duration.ofSeconds(1);
    assertFailure("no whole file within 1 s");
  }

  @Test
  void nobodyThereIsTold() {
    server.stop(0);
    assertFailure("no connection");
  }

  private void assertDelivered() throws Exception {
    Path folder = mirror().fetch(scratch, line -> {});
    for (MnistFile file : MnistFile.values()) {
      byte[] content = Files.readAllBytes(folder.resolve(file.fileName() + ".gz"));
      assertEquals(MAX_BYTES, content.length);
      byte[] name = (file.fileName() + ".gz").getBytes(StandardCharsets.UTF_8);
      assertArrayEquals(name, Arrays.copyOf(content, name.length));
    }
  }

  private void assertFailure(String message) {
    IOException failure =
        assertThrows(IOException.class, () -> mirror().fetch(scratch, line -> {}));
    assertEquals(message, failure.getMessage());
  }

  private HttpMirror mirror() {
    return new HttpMirror(base, fileTimeout, MAX_BYTES);
  }

  private void serve(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  /** A body of exactly the size that is allowed, beginning with the name of the file. */
  private static byte[] largest(HttpExchange exchange) {
    Path path = Path.of(exchange.getRequestURI().getPath());
    byte[] name = path.getFileName().toString().getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(name, MAX_BYTES);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
