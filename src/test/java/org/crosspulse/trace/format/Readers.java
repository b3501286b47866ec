package org.crosspulse.trace.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import org.crosspulse.pulse.Ticks;

/** Readers of their own for what the writers write, as strict as the formats are. */
final class Readers {
  private Readers() {}

  static Table csv(byte[] file) {
    List<String> lines = text(file).lines().toList();
    List<String> header = List.of(lines.get(0).split(",", -1));
    assertEquals("time", header.get(0));
    List<Double> seconds = new ArrayList<>();
    List<List<Double>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<Double> numbers = Arrays.stream(line.split(",", -1)).map(Double::parseDouble).toList();
      assertEquals(header.size(), numbers.size(), line);
      seconds.add(numbers.get(0));
      rows.add(numbers.subList(1, numbers.size()));
    }
    return new Table(header.subList(1, header.size()), seconds, rows);
  }

  /** Values hold until they change; a row is made of each time. */
  static Table vcd(byte[] file, List<String> order) {
    Map<String, String> nameOf = new HashMap<>();
    List<String> scopes = new ArrayList<>();
    Map<String, Double> held = new HashMap<>();
    List<Double> seconds = new ArrayList<>();
    List<List<Double>> rows = new ArrayList<>();
    boolean isDeclaring = true;
    for (String line : text(file).lines().toList()) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("$scope")) {
        scopes.add(words[2]);
      } else if (words[0].equals("$upscope")) {
        scopes.remove(scopes.size() - 1);
      } else if (words[0].equals("$var")) {
        assertEquals(List.of("real", "64"), List.of(words[1], words[2]));
        String[] parts = words[4].split("_", -1);
        String row = parts[parts.length - 2];
        String cell = "cell_" + row + "_" + parts[parts.length - 1];
        assertEquals(List.of("crossbar", "row_" + row, cell), scopes, line);
        assertEquals(null, nameOf.put(words[3], words[4]), "an identifier twice: " + line);
      } else if (words[0].equals("$enddefinitions")) {
        assertEquals(List.of(), scopes);
        isDeclaring = false;
      } else if (line.startsWith("#")) {
        seconds.add(Ticks.toSeconds(Long.parseLong(line.substring(1))));
        rows.add(new ArrayList<>());
      } else if (line.startsWith("r")) {
        assertEquals(false, isDeclaring);
        String name = nameOf.get(words[1]);
        Double value = Double.valueOf(words[0].substring(1));
        assertEquals(false, value.equals(held.put(name, value)), "no change: " + line);
      } else {
        assertEquals(true, line.matches("\\$(comment|timescale 1 fs|dumpvars|end).*"), line);
      }
      if (!rows.isEmpty()) {
        rows.set(
            rows.size() - 1,
            order.stream().map(name -> held.getOrDefault(name, Double.NaN)).toList());
      }
    }
    return new Table(order, seconds, rows);
  }

  static Table raw(byte[] file, boolean isBinary) {
    String marker = isBinary ? "Binary:\n" : "Values:\n";
    String all = new String(file, StandardCharsets.ISO_8859_1);
    int start = all.indexOf(marker) + marker.length();
    List<String> header = all.substring(0, start).lines().toList();
    int variables = Integer.parseInt(field(header, "No. Variables: "));
    int points = Integer.parseInt(field(header, "No. Points: "));
    assertEquals("real", field(header, "Flags: "));
    int first = header.indexOf("Variables:") + 1;
    List<String> names = new ArrayList<>();
    for (int variable = 0; variable < variables; variable++) {
      String[] words = header.get(first + variable).split("\t", -1);
      assertEquals(Integer.toString(variable), words[1]);
      names.add(words[2]);
    }
    assertEquals("time", names.remove(0));
    Iterator<Double> numbers =
        isBinary ? doubles(file, start) : numbers(all.substring(start), variables);
    List<Double> seconds = new ArrayList<>();
    List<List<Double>> rows = new ArrayList<>();
    for (int point = 0; point < points; point++) {
      seconds.add(numbers.next());
      List<Double> row = new ArrayList<>();
      for (int variable = 1; variable < variables; variable++) {
        row.add(numbers.next());
      }
      rows.add(row);
    }
    assertEquals(false, numbers.hasNext(), "more values than points");
    return new Table(names.stream().map(Readers::columnName).toList(), seconds, rows);
  }

  private static String field(List<String> header, String key) {
    return header.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  private static Iterator<Double> doubles(byte[] file, int start) {
    List<Double> numbers = new ArrayList<>();
    ByteBuffer buffer =
        ByteBuffer.wrap(file, start, file.length - start).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      numbers.add(buffer.getDouble());
    }
    return numbers.iterator();
  }

  private static Iterator<Double> numbers(String text, int variables) {
    List<Double> numbers = new ArrayList<>();
    try (Scanner scanner = new Scanner(text)) {
      for (int read = 0; scanner.hasNext(); read++) {
        if (read % (variables + 1) == 0) {
          assertEquals(read / (variables + 1), Integer.parseInt(scanner.next()));
        } else {
          numbers.add(Double.valueOf(scanner.next()));
        }
      }
    }
    return numbers.iterator();
  }

  /** SPICE's name of a signal, as the other formats have it. */
  private static String columnName(String name) {
    return name.replaceAll("v\\(cell_(.*)\\)", "v_$1")
        .replaceAll("i\\(memristor_(.*)\\)", "i_$1")
        .replaceAll("v\\((.*)\\)", "v_$1");
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.US_ASCII);
  }
}
