package dev.arbiter.server.client;

import dev.arbiter.server.console.Console;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a command said. */
final class RecordingConsole implements Console {
  final List<String> progress = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();

  @Override
  public void step(String text) {
    remarks.add(text);
  }

  @Override
  public void progress(String detail) {
    progress.add(detail);
  }

  @Override
  public void done(String remark) {
    remarks.add(remark);
  }

  @Override
  public void line(String text) {
    remarks.add(text);
  }

  @Override
  public void warn(String text) {
    warnings.add(text);
  }
}
