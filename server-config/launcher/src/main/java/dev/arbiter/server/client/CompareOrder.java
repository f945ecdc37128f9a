package dev.arbiter.server.client;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be compared.
 *
 * @param suiteName the suite's name on the server
 * @param answers one file per assistant, in the order of the report
 * @param grader kind of the grader for cases that name none; blank for none
 */
record CompareOrder(String suiteName, Path suite, List<NamedFile> answers, String grader) {
  CompareOrder {
    answers = List.copyOf(answers);
  }

  List<String> names() {
    return answers.stream().map(NamedFile::name).toList();
  }
}
