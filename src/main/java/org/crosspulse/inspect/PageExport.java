package org.crosspulse.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.FileProblem;
import org.crosspulse.report.Json;

/** The page, its scripts and styles and the documents of a site in one file that needs no other. */
public final class PageExport {
  private static final String DOCUMENTS = "<!-- documents -->";
  private static final String CHARSET = "<meta charset=\"utf-8\">";

  /** Nothing is fetched, from this machine or any other. */
  private static final String POLICY =
      "\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
          + " script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:\">";

  /** What a mail takes, all in all (bytes). */
  static final int MOST_BYTES = 24_000_000;

  /** For the experiment's text and what else is said before the numbers. */
  private static final int BYTES_OF_ABOUT = 200_000;

  private PageExport() {}

  /** Refuses a file that is there or cannot be made, before any work is done. */
  public static void requireNew(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw BadInputException.inFile(
          file, "something that is there already", "the name of a file that does not exist");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw BadInputException.inFile(file, "a place that is no folder", "a folder that exists");
    }
    Path partial = partial(file);
    try {
      Files.createFile(partial);
      Files.delete(partial);
    } catch (IOException e) {
      throw BadInputException.inFile(
          file,
          "a file that cannot be made (" + FileProblem.reason(e) + ")",
          "one in a folder that can be written to");
    }
  }

  private static Path partial(Path file) {
    Path target = file.toAbsolutePath();
    String unique = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
    return target.resolveSibling("." + target.getFileName() + ".partial-" + unique);
  }

  /**
   * Writes the page, whole or not at all.
   *
   * @param file that does not exist
   * @param part told which part of the work is done, up to 1
   * @throws IOException where it cannot be written, or somebody else has meanwhile; it names the
   *     file
   */
  public static void write(Site site, Path file, DoubleConsumer part) throws IOException {
    byte[] bytes = html(site, part).getBytes(StandardCharsets.UTF_8);
    Path partial = partial(file);
    try {
      Files.write(partial, bytes);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(file.toString(), null, "appeared meanwhile");
      }
      Files.move(partial, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new FileSystemException(file.toString(), null, FileProblem.reason(e));
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /**
   * The page as text.
   *
   * @param part told which part of the work is done, up to 1
   */
  static String html(Site site, DoubleConsumer part) throws IOException {
    PageFiles page = new PageFiles();
    String html = page.text(PageFiles.INDEX);
    html = inlined(html, PageFiles.STYLE, "<style>\n%s\n</style>", page);
    html = inlined(html, PageFiles.SCRIPT, "<script>\n%s\n</script>", page);
    html = html.replace(CHARSET, CHARSET + POLICY);
    ExportRoom room = new ExportRoom(MOST_BYTES - html.length() - BYTES_OF_ABOUT);
    return html.replace(
        DOCUMENTS,
        "<script type=\"application/json\" id=\"documents\">"
            + documents(site.exported(room, part))
            + "</script>");
  }

  /** Puts files in the place of what names them; a script may not end the element it is in. */
  private static String inlined(String html, Pattern kind, String element, PageFiles page) {
    return kind.matcher(html)
        .replaceAll(
            name -> {
              String text = page.text(name.group(1)).replaceAll("(?i)</(script|style)", "<\\\\/$1");
              return Matcher.quoteReplacement(String.format(element, text));
            });
  }

  private static String documents(Exported exported) {
    StringBuilder all = new StringBuilder("{\"api/document\":");
    all.append(Json.line(exported.document()).replace("<", "\\u003c"));
    exported
        .documents()
        .forEach((path, json) -> all.append(",\n\"").append(path).append("\":").append(json));
    return all.append('}').toString();
  }
}
