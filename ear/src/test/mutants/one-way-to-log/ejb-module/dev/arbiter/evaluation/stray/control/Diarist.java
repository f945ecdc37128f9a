package dev.arbiter.evaluation.stray.control;

public class Diarist {
  private static final System.Logger LOG = System.getLogger("diary");
}
