package org.crosspulse.learn.data;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The four gzipped files under one address of the web. */
final class HttpMirror implements MnistSource {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration FILE_TIMEOUT = Duration.ofMinutes(2);

  /** The largest of the four files has 9.9 MB. */
  private static final int MAX_FILE_BYTES = 16 << 20;

  private final URI base;
  private final Duration fileTimeout;
  private final int maxFileBytes;

  HttpMirror(URI base, Duration fileTimeout, int maxFileBytes) {
    this.base = base;
    this.fileTimeout = fileTimeout;
    this.maxFileBytes = maxFileBytes;
  }

  /**
   * A mirror with the usual limits.
   *
   * @param base ends with a slash
   */
  static HttpMirror of(URI base) {
    return new HttpMirror(base, FILE_TIMEOUT, MAX_FILE_BYTES);
  }

  @Override
  public String name() {
    return base.toString();
  }

  @Override
  public Path fetch(Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    for (MnistFile file : MnistFile.values()) {
      String packed = file.fileName() + ".gz";
      progress.accept("  " + packed);
      Files.write(scratch.resolve(packed), get(client, base.resolve(packed)));
    }
    return scratch;
  }

  private byte[] get(HttpClient client, URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    HttpResponse<byte[]> response =
        await(client.sendAsync(request, head -> new LimitedBody(maxFileBytes)));
    if (response.statusCode() != 200) {
      throw new IOException("HTTP status " + response.statusCode() + " for " + address);
    }
    return response.body();
  }

  /** The timeout of a request ends with the headers; only this one covers a body that stalls. */
  private <T> T await(CompletableFuture<T> answer) throws IOException, InterruptedException {
    try {
      return answer.get(fileTimeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new IOException(Reasons.of(cause == null ? e : cause), e);
    } catch (TimeoutException e) {
      throw new IOException("no whole file within " + fileTimeout.toSeconds() + " s", e);
    } finally {
      answer.cancel(true);
    }
  }
}
