package org.crosspulse.inspect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.crosspulse.report.Json;

/**
 * What is answered to a request.
 *
 * @param status of HTTP
 * @param type of the body, as in Content-Type
 * @param body not to be modified
 * @param isFile whether a browser keeps it, under the name that the page says, and does not show it
 */
@SuppressWarnings("ArrayRecordComponent") // Made for one reader.
record Answer(int status, String type, byte[] body, boolean isFile) {
  static final int OK = 200;
  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int METHOD_NOT_ALLOWED = 405;
  static final int CONFLICT = 409;
  static final int TOO_LARGE = 413;
  static final int WRONG_TYPE = 415;
  static final int UNPROCESSABLE = 422;
  static final int FAULT = 500;

  static final String JSON = "application/json; charset=utf-8";
  static final String BINARY = "application/octet-stream";

  /** A document. */
  static Answer json(Object value) {
    return json(OK, value);
  }

  private static Answer json(int status, Object value) {
    return new Answer(status, JSON, Json.line(value).getBytes(StandardCharsets.UTF_8), false);
  }

  /** A matrix, row-major: the eight bytes of each number, the lowest first. */
  static Answer matrix(double[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(values);
    return new Answer(OK, BINARY, bytes.array(), false);
  }

  /** A refusal, with one line that says why. */
  static Answer refusal(int status, String line) {
    return json(status, Map.of("error", line.strip().replaceAll("\\s*\\R\\s*", " ")));
  }

  /** A refusal of a path that leads nowhere. */
  static Answer notFound(String what) {
    return refusal(NOT_FOUND, what);
  }
}
