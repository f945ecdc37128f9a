package dev.arbiter.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens connections that give up soon when nobody answers. */
final class Connections {
  private static final String SECONDS_TO_ANSWER = "15";

  private Connections() {}

  static Connection open(String url, Credentials who) throws SQLException {
    Properties how = new Properties();
    how.setProperty("user", who.user());
    how.setProperty("password", who.password());
    how.setProperty("ApplicationName", "arbiter-start");
    how.setProperty("connectTimeout", SECONDS_TO_ANSWER);
    how.setProperty("loginTimeout", SECONDS_TO_ANSWER);
    return DriverManager.getConnection(url, how);
  }
}
