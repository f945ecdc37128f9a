package dev.arbiter.server.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that must hold for the whole schema.
 *
 * @param query yields a row of one text for each place where it does not hold
 * @param plantedFault statements after which the check must find something
 */
record CatalogueCheck(String name, String query, String plantedFault) {

  List<String> problems(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> problems = new ArrayList<>();
      while (row.next()) {
        problems.add(row.getString(1));
      }
      return problems;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
