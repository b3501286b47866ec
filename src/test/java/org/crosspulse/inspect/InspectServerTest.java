package org.crosspulse.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers, and to whom: every request is written by hand, byte by byte. */
@SuppressWarnings("NullAway.Init") // Begun before each test.
class InspectServerTest {
  /** A server that does not answer fails a test and holds up no other. */
  private static final int MOST_MILLISECONDS = 60_000;

  @TempDir private Path folder = Path.of("");

  private Site site;
  private InspectServer server;
  private int port;

  @BeforeEach
  void start() throws IOException {
    site = TestSites.of("fig4", 1, folder);
    server = InspectServer.bind(0);
    server.serve(site);
    port = server.address().getPort();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String host() {
    return "Host: 127.0.0.1:" + port + "\r\n";
  }

  /** Sends a request and returns all that comes back. */
  private String send(String line, String headers, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(MOST_MILLISECONDS);
      String text = line + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n" + body;
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private String get(String path) throws IOException {
    return send("GET " + path, host(), "");
  }

  private String post(String path, String headers, String body) throws IOException {
    return send(
        "POST " + path, host() + headers + "Content-Length: " + body.length() + "\r\n", body);
  }

  private static final String JSON = "Content-Type: application/json\r\n";

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  @Test
  void documentsAreThoseOfTheSite() throws IOException {
    String answer = get("/api/cycle/0/cell/0/0");
    assertEquals(200, status(answer));
    assertEquals(
        new String(site.get("api/cycle/0/cell/0/0").body(), StandardCharsets.ISO_8859_1),
        body(answer));
  }

  @Test
  void thePageAndItsFilesAreServedAndMayFetchFromHereOnly() throws IOException {
    String page = get("/");
    assertEquals(200, status(page));
    assertTrue(page.contains("Content-security-policy: default-src 'self';"), page);
    assertTrue(page.contains("X-content-type-options: nosniff"));
    assertTrue(page.contains("Cache-control: no-store"));
    List<String> scripts =
        PageFiles.SCRIPT.matcher(page).results().map(name -> name.group(1)).toList();
    assertFalse(scripts.isEmpty());
    for (String script : scripts) {
      assertEquals(200, status(get("/" + script)), script);
    }
  }

  @Test
  void aHeadHasTheLengthAndNoBody() throws IOException {
    String head = send("HEAD /api/cycle/0/map/state.bin", host(), "");
    assertEquals(200, status(head));
    assertTrue(head.contains("Content-length: 96"), head);
    assertEquals("", body(head));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:PORT",
        "127.0.0.1",
        "127.0.0.1:1",
        "[::1]:PORT",
        "localhost.evil.example:PORT",
        ""
      })
  void aForeignHostIsRefused(String name) throws IOException {
    String header = "Host: " + name.replace("PORT", Integer.toString(port)) + "\r\n";
    String answer = send("GET /api/document", header, "");
    assertTrue(status(answer) == 403 || status(answer) == 400, answer);
    assertFalse(answer.contains("constant-rate"));
  }

  @Test
  void aRequestWithoutOrWithTwoHostsIsRefused() throws IOException {
    assertEquals(403, status(send("GET /api/document", "", "")));
    assertEquals(403, status(send("GET /api/document", host() + "Host: evil.example\r\n", "")));
  }

  /** Another machine would come by one of the addresses of this one. */
  @Test
  void nobodyElseIsListenedTo() throws IOException {
    assertEquals("127.0.0.1", server.address().getHost());
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    for (InetAddress address : others) {
      assertThrows(
          IOException.class,
          () -> {
            try (Socket socket = new Socket()) {
              socket.connect(new InetSocketAddress(address, port), 1000);
            }
          },
          address.toString());
    }
  }

  @Test
  void localhostIsTheSameHost() throws IOException {
    assertEquals(200, status(send("GET /", "Host: LocalHost:" + port + "\r\n", "")));
  }

  @Test
  void anotherOriginIsRefused() throws IOException {
    String body = "{\"settings\":{}}";
    assertEquals(403, status(post("/api/whatif", JSON + "Origin: http://evil.example\r\n", body)));
    assertEquals(403, status(post("/api/whatif", JSON + "Origin: null\r\n", body)));
    assertEquals(
        200, status(post("/api/whatif", JSON + "Origin: http://localhost:" + port + "\r\n", body)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/..%2fpom.xml",
        "/%2e%2e/pom.xml",
        "/api/../../etc/passwd",
        "/./index.html",
        "//etc/passwd",
        "/inspect/index.html",
        "/experiments/fig4.toml",
        "/META-INF/LICENSE",
        "/uplot/../../../maven",
        "/index.html%00",
        "/api/cycle/-1/lines",
        "/api/cycle/1/lines",
        "/api/cycle/0/map/../lines",
        "/api/cycle/0/cell/3/0",
        "/api/cycle/0/cell/0/4",
        "/api/cycle/0/cell/99999999999999999999/0",
        "/api/cycle/0/state/16.bin",
        "/api/cycle/0/map/ir_drop.bin",
        "/api/cycle/0/traces/0-0,9-9.csv",
        "/api/cycle/0/traces/0-0,0-0.csv",
        "/api/cycle/0/traces/0-0.raw"
      })
  void whatIsNotThereIsNotFound(String path) throws IOException {
    String answer = get(path);
    assertTrue(status(answer) == 404 || status(answer) == 400, answer);
    assertFalse(answer.contains("modelVersion") || answer.contains("root:"), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
  void otherMethodsAreRefused(String method) throws IOException {
    assertEquals(405, status(send(method + " /api/document", host(), "")));
  }

  @Test
  void postsGoOnlyWhereTheyAreTaken() throws IOException {
    assertEquals(405, status(post("/api/document", JSON, "{}")));
    assertEquals(415, status(post("/api/whatif", "Content-Type: text/plain\r\n", "{}")));
    assertEquals(422, status(post("/api/whatif", JSON, "[1, 2")));
    assertEquals(422, status(post("/api/whatif", JSON, "null")));
    assertEquals(422, status(post("/api/whatif", JSON, "{\"settings\":{\"u_plus\":\"x\"}}")));
  }

  @Test
  void aGiantBodyIsRefused() throws IOException {
    String giant = "{\"settings\":{}," + " ".repeat(RequestGuard.MOST_BODY) + "}";
    assertEquals(413, status(post("/api/whatif", JSON, giant)));
    String endless = host() + JSON + "Content-Length: 1000000000000\r\n";
    assertEquals(413, status(send("POST /api/whatif", endless, "")));
  }

  @Test
  void requestsAtTheSameTimeGetWhatTheyWouldAlone() throws IOException {
    List<String> paths =
        IntStream.range(0, 48)
            .mapToObj(
                k ->
                    "api/cycle/0/"
                        + (k % 4 == 0
                            ? "state/" + k / 4 + ".bin"
                            : "cell/" + k % 3 + "/" + k / 3 % 4))
            .toList();
    List<String> answers = paths.parallelStream().map(this::bodyOf).toList();
    for (int k = 0; k < paths.size(); k++) {
      String alone = new String(site.get(paths.get(k)).body(), StandardCharsets.ISO_8859_1);
      assertEquals(alone, answers.get(k), paths.get(k));
    }
  }

  /** More of them than answers are worked out at a time. */
  @Test
  void requestsThatAreSentByHalfKeepNobodyWaiting() throws IOException {
    List<Socket> halves = new ArrayList<>();
    try {
      for (int k = 0; k < 40; k++) {
        Socket half = new Socket(InetAddress.getLoopbackAddress(), port);
        halves.add(half);
        String start = k % 2 == 0 ? "GET /api/doc" : "POST /api/whatif HTTP/1.1\r\n" + host();
        half.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
        half.getOutputStream().flush();
      }
      assertEquals(200, status(get("/api/document")));
      assertEquals(200, status(post("/api/whatif", JSON, "{\"settings\":{}}")));
    } finally {
      for (Socket half : halves) {
        half.close();
      }
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    BadInputException taken =
        assertThrows(BadInputException.class, () -> InspectServer.bind(port).close());
    assertTrue(String.valueOf(taken.getMessage()).startsWith("--port: found " + port));
  }

  private String bodyOf(String path) {
    try {
      return body(get("/" + path));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
