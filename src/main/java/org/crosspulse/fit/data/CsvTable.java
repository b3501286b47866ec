package org.crosspulse.fit.data;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a table, without comments and blank lines.
 *
 * @param file for messages
 * @param header its columns
 * @param rows its records
 */
record CsvTable(Path file, Header header, List<Row> rows) {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final long MAX_BYTES = 256L << 20;
  private static final String A_TABLE = "a table of comma-separated values with a header";

  /**
   * One record.
   *
   * @param line in the file, from 1
   * @param cells as written
   */
  record Row(long line, List<String> cells) {
    private boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }

    private boolean isComment() {
      return cells.get(0).stripLeading().startsWith("#");
    }

    private boolean isNumbers() {
      return cells.stream()
          .allMatch(cell -> cell.isBlank() || NUMBER.matcher(cell.strip()).matches());
    }
  }

  static CsvTable read(Path file) {
    String text = text(file);
    @Nullable String lastComment = null;
    @Nullable Header header = null;
    List<Row> rows = new ArrayList<>();
    for (Row row : records(file, text)) {
      if (row.isComment()) {
        lastComment = rows.isEmpty() ? row.cells().get(0).strip().substring(1) : lastComment;
      } else if (header == null && row.isNumbers()) {
        header = headerInComment(file, lastComment, row, text);
        rows.add(row);
      } else if (header == null) {
        header = header(file, row);
      } else {
        rows.add(row);
      }
    }
    if (header == null) {
      throw BadInputException.inFile(file, "no line but blanks and comments", A_TABLE);
    }
    return new CsvTable(file, header, rows);
  }

  private static String text(Path file) {
    if (!Files.isRegularFile(file)) {
      throw BadInputException.inFile(
          file, Files.isDirectory(file) ? "a folder" : "no such file", A_TABLE);
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw BadInputException.inFile(file, Files.size(file) + " bytes", "at most 256 MiB");
      }
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      return latin1(file);
    } catch (IOException e) {
      throw BadInputException.inFile(file, "a file that cannot be read: " + e, A_TABLE);
    }
  }

  /** Instruments write µ in the encoding of their maker. */
  private static String latin1(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> records(Path file, String text) {
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(plain))
            .commentStrategy(CommentStrategy.READ)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(plain)) {
      for (CsvRecord csv : reader) {
        String mark = csv.isComment() ? "#" : "";
        List<String> cells = csv.getFields();
        Row row =
            new Row(
                csv.getStartingLineNumber(),
                csv.isComment() ? List.of(mark + cells.get(0)) : cells);
        if (cells.stream().anyMatch(cell -> cell.contains("\n"))) {
          throw BadInputException.inFile(
              file + ":" + row.line(),
              "a cell over several lines",
              "quotes in pairs within a line");
        }
        if (!row.isBlank()) {
          rows.add(row);
        }
      }
    } catch (CsvParseException e) {
      throw BadInputException.inFile(file, "no table: " + e.getMessage(), A_TABLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** The one that the first line that is neither blank nor a comment has most of. */
  private static char separator(String text) {
    String first =
        text.lines()
            .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
            .findFirst()
            .orElse("");
    char best = ',';
    for (char separator : new char[] {';', '\t'}) {
      if (count(first, separator) > count(first, best)) {
        best = separator;
      }
    }
    return best;
  }

  private static long count(String line, char separator) {
    return line.chars().filter(character -> character == separator).count();
  }

  private static Header header(Path file, Row row) {
    try {
      Header header = Header.of(row.cells());
      header.requireComplete();
      return header;
    } catch (BadInputException e) {
      throw e.at(file + ":" + row.line(), e.key());
    }
  }

  /** Some programs write the header as a comment: it is taken where it says all that is needed. */
  private static Header headerInComment(Path file, @Nullable String comment, Row row, String text) {
    if (comment != null) {
      String separator = Pattern.quote(String.valueOf(separator(text)));
      Header header = Header.of(List.of(comment.split(separator, -1)));
      if (header.isComplete()) {
        return header;
      }
    }
    throw new BadInputException(
        file + ":" + row.line(), "header", "numbers, and no header before them", A_TABLE);
  }

  /** A number in SI. */
  double number(Row row, Role role) {
    return header.column(role).scale() * plainNumber(row, role);
  }

  private double plainNumber(Row row, Role role) {
    Header.Column column = header.column(role);
    String cell =
        column.index() < row.cells().size() ? row.cells().get(column.index()).strip() : "";
    if (row
        .cells()
        .subList(Math.min(header.cells().size(), row.cells().size()), row.cells().size())
        .stream()
        .anyMatch(extra -> !extra.isBlank())) {
      throw new BadInputException(
          file + ":" + row.line(),
          null,
          row.cells().size() + " cells",
          header.cells().size() + " cells, as in the header");
    }
    if (!NUMBER.matcher(cell).matches() || Double.isInfinite(Double.parseDouble(cell))) {
      throw wrong(row, role, cell.isEmpty() ? "nothing" : '"' + cell + '"', "a finite number");
    }
    return Double.parseDouble(cell);
  }

  BadInputException wrong(Row row, Role role, String found, String allowed) {
    return new BadInputException(
        file + ":" + row.line(), header.column(role).cell(), found, allowed);
  }
}
