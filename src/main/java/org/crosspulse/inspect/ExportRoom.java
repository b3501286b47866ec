package org.crosspulse.inspect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The documents of an exported page, as many as it has room for. */
final class ExportRoom {
  /** Quotes, colon, comma and line end around a document and its path. */
  private static final int AROUND = 6;

  private final Map<String, String> documents = new LinkedHashMap<>();
  private long left;

  /**
   * Room that is empty.
   *
   * @param bytes of all documents together, as they are in the file
   */
  ExportRoom(long bytes) {
    this.left = bytes;
  }

  /** What is still free (bytes). */
  long left() {
    return left;
  }

  /** Takes documents in, all or none; whether there was room for them. */
  boolean add(Map<String, String> more) {
    long bytes = bytes(more);
    if (bytes > left) {
      return false;
    }
    documents.putAll(more);
    left -= bytes;
    return true;
  }

  /** Puts a document in the place of one that is no shorter. */
  void replace(String path, String document) {
    left += bytes(path, String.valueOf(documents.put(path, document))) - bytes(path, document);
  }

  Map<String, String> documents() {
    return documents;
  }

  /** What documents take (bytes). */
  static long bytes(Map<String, String> documents) {
    return documents.entrySet().stream()
        .mapToLong(each -> bytes(each.getKey(), each.getValue()))
        .sum();
  }

  private static long bytes(String path, String document) {
    return (long) path.length() + document.getBytes(StandardCharsets.UTF_8).length + AROUND;
  }

  /** What a matrix takes (bytes). */
  static long bytesOfMatrix(long cells) {
    return (cells * Double.BYTES + 2) / 3 * 4;
  }

  /** An answer as JSON: a matrix as text in base64. Nothing in it begins an element. */
  static String json(Answer answer) {
    if (answer.status() != Answer.OK) {
      throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.type().equals(Answer.JSON)
        ? new String(answer.body(), StandardCharsets.UTF_8).replace("<", "\\u003c")
        : '"' + Base64.getEncoder().encodeToString(answer.body()) + '"';
  }
}
