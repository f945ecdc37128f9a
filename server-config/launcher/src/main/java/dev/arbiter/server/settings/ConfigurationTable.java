package dev.arbiter.server.settings;

import dev.arbiter.server.console.Messages;

/** Prints the table of {@code docs/reference/configuration.md} from the list of settings. */
public final class ConfigurationTable {
  private ConfigurationTable() {}

  /** The table as Markdown, one row per setting. */
  public static String markdown() {
    StringBuilder table = new StringBuilder();
    table.append("| variable | key | default | meaning |\n|---|---|---|---|\n");
    for (Setting setting : Setting.values()) {
      String value = setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`";
      table
          .append("| `")
          .append(setting.variable())
          .append("` | `")
          .append(setting.key())
          .append("` | ")
          .append(value)
          .append(" | ")
          .append(Messages.text("setting." + setting.key()))
          .append(setting.kind() == Setting.Kind.SECRET ? " Secret." : "")
          .append(" |\n");
    }
    return table.toString();
  }

  /** Prints the table, for whoever updates the page. */
  public static void main(String[] arguments) {
    System.out.print(markdown());
  }
}
