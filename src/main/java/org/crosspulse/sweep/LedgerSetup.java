package org.crosspulse.sweep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/** The tables of a ledger, and how SQLite is to keep them. */
final class LedgerSetup {
  /** "XPLS" in ASCII: the file is a ledger of ours. */
  private static final int APPLICATION_ID = 0x58504c53;

  private static final int SCHEMA = 1;
  private static final String ALLOWED = "the ledger of a sweep";

  private LedgerSetup() {}

  /**
   * Prepares a connection and tells whose points the ledger has.
   *
   * @param name of the file, for messages
   * @param planned the plan of a file that is new, or null where it must be there
   */
  static LedgerPlan plan(Connection connection, String name, @Nullable LedgerPlan planned)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int application = number(statement, "PRAGMA application_id");
      boolean isNew =
          application == 0 && number(statement, "SELECT count(*) FROM sqlite_master") == 0;
      if (isNew && planned != null) {
        // Appending to one file costs one flush a transaction; FULL has it flushed, power cut or
        // no.
        statement.execute("PRAGMA journal_mode = WAL");
        create(connection, statement, planned);
      } else if (application != APPLICATION_ID) {
        throw BadInputException.inFile(name, "another SQLite file", ALLOWED);
      }
      int schema = number(statement, "PRAGMA user_version");
      if (schema != SCHEMA) {
        throw BadInputException.inFile(
            name, "a ledger of format " + schema, "one of format " + SCHEMA);
      }
      statement.execute("PRAGMA synchronous = FULL");
      return read(statement);
    }
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return result.getInt(1);
    }
  }

  /** In one transaction: a file is a ledger or still empty, whenever this is cut off. */
  private static void create(Connection connection, Statement statement, LedgerPlan plan)
      throws SQLException {
    connection.setAutoCommit(false);
    statement.execute("PRAGMA application_id = " + APPLICATION_ID);
    statement.execute("PRAGMA user_version = " + SCHEMA);
    statement.execute(
        "CREATE TABLE plan (name TEXT NOT NULL, hash TEXT NOT NULL, canonical TEXT NOT NULL,"
            + " version TEXT NOT NULL, seed INTEGER NOT NULL, points INTEGER NOT NULL)");
    statement.execute(
        "CREATE TABLE points (point INTEGER PRIMARY KEY, repeat INTEGER NOT NULL,"
            + " seed INTEGER NOT NULL, status TEXT NOT NULL, parameters TEXT NOT NULL,"
            + " metrics TEXT NOT NULL, error TEXT NOT NULL, seconds REAL NOT NULL)");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO plan VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, plan.name());
      insert.setString(2, plan.hash());
      insert.setString(3, plan.canonical());
      insert.setString(4, plan.version());
      insert.setLong(5, plan.seed());
      insert.setLong(6, plan.points());
      insert.executeUpdate();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static LedgerPlan read(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT * FROM plan")) {
      return new LedgerPlan(
          row.getString("name"),
          row.getString("hash"),
          row.getString("canonical"),
          row.getString("version"),
          row.getLong("seed"),
          row.getLong("points"));
    }
  }
}
