package org.crosspulse.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.List;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * The points of a sweep that were run, in a SQLite file.
 *
 * <p>Points are added in transactions that are on the disk when {@link #add} returns, so that
 * nothing that ends a process, or the power, takes them back. SQLite undoes what it was in the
 * middle of when the file is opened the next time. Threads use it in turn.
 */
public final class Ledger implements AutoCloseable {
  private static final int NOT_A_DATABASE = 26;

  private final String name;
  private final Connection connection;
  private final LedgerPlan plan;

  private Ledger(String name, Connection connection, LedgerPlan plan) {
    this.name = name;
    this.connection = connection;
    this.plan = plan;
  }

  /** A ledger in memory, for points that nobody keeps. */
  public static Ledger inMemory(LedgerPlan plan) throws IOException {
    return open(":memory:", plan);
  }

  /**
   * Opens the ledger of a plan, or makes it.
   *
   * @throws BadInputException where the file is of another plan or version, or no ledger
   */
  public static Ledger open(Path file, LedgerPlan plan) throws IOException {
    Ledger ledger = open(file.toString(), plan);
    @Nullable String difference = ledger.plan.differenceTo(plan);
    if (difference != null) {
      ledger.close();
      throw BadInputException.inFile(
          file, difference, "the ledger of the same plan, or another --out");
    }
    return ledger;
  }

  /**
   * Opens a ledger that is there, of any plan.
   *
   * @throws BadInputException where the file is none
   */
  public static Ledger open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw BadInputException.inFile(file, "no such file", "the ledger of a sweep");
    }
    return open(file.toString(), (LedgerPlan) null);
  }

  private static Ledger open(String name, @Nullable LedgerPlan planned) throws IOException {
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + name);
      try {
        LedgerPlan plan = LedgerSetup.plan(connection, name, planned);
        connection.setAutoCommit(false);
        return new Ledger(name, connection, plan);
      } catch (SQLException | BadInputException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      if (e.getErrorCode() == NOT_A_DATABASE) {
        throw BadInputException.inFile(
            name, "a file that SQLite cannot read", "the ledger of a sweep");
      }
      throw failure(name, e);
    }
  }

  /** The plan whose points it has. */
  public LedgerPlan plan() {
    return plan;
  }

  /** Adds points in one transaction; those that are there already stay as they are. */
  public synchronized void add(List<PointRecord> points) throws IOException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO points VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (PointRecord point : points) {
        LedgerRows.bind(insert, point);
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }

  /**
   * Which points of a stretch are there.
   *
   * @param first index of the stretch
   * @param count of its points
   * @return indices from {@code first}
   */
  public synchronized BitSet recorded(long first, int count) throws IOException {
    BitSet recorded = new BitSet(count);
    try (PreparedStatement select =
        connection.prepareStatement("SELECT point FROM points WHERE point >= ? AND point < ?")) {
      select.setLong(1, first);
      select.setLong(2, first + count);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          recorded.set((int) (rows.getLong(1) - first));
        }
      }
      return recorded;
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }

  /** Hands over all points in the order of the plan, one at a time. */
  public synchronized void forEach(RecordConsumer consumer) throws IOException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM points ORDER BY point")) {
      while (rows.next()) {
        consumer.accept(LedgerRows.of(rows));
      }
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }

  /** One point, or null where it is not there. */
  synchronized @Nullable PointRecord find(long index) throws IOException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT * FROM points WHERE point = ?")) {
      select.setLong(1, index);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? LedgerRows.of(row) : null;
      }
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }

  /** How many points are there. */
  public synchronized LedgerCounts counts() throws IOException {
    String query =
        "SELECT count(*), coalesce(sum(status = 'failed'), 0), coalesce(sum(seconds), 0) FROM points";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      long failed = row.getLong(2);
      return new LedgerCounts(row.getLong(1) - failed, failed, row.getDouble(3));
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }

  /** A full disk, say: what was committed before is safe. */
  private static IOException failure(String name, SQLException e) {
    return new IOException(
        name + ": " + e.getMessage() + "; the points before are kept, and the same command goes on",
        e);
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }
}
