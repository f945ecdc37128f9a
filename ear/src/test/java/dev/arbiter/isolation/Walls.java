package dev.arbiter.isolation;

/** Which of the two walls stand. */
enum Walls {
  BOTH(true, true),
  ROW_LEVEL_SECURITY(true, false),
  DISCRIMINATOR(false, true),
  NONE(false, false);

  private final boolean rowLevelSecurity;
  private final boolean discriminator;

  Walls(boolean rowLevelSecurity, boolean discriminator) {
    this.rowLevelSecurity = rowLevelSecurity;
    this.discriminator = discriminator;
  }

  boolean rowLevelSecurity() {
    return rowLevelSecurity;
  }

  boolean discriminator() {
    return discriminator;
  }
}
