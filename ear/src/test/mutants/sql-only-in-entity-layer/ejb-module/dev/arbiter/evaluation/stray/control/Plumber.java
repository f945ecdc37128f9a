package dev.arbiter.evaluation.stray.control;

import javax.sql.DataSource;

public class Plumber {
  private DataSource pool;
}
