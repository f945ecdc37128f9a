package dev.arbiter.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody of a tenant who calls the command against a running server. */
record Terminal(Product product, Api api, Path tokenFile) {

  /** The owner of that tenant, whose token is kept in that folder. */
  static Terminal of(Product product, String tenant, Path folder) throws IOException {
    Api api = product.owner(tenant);
    Path token = Files.writeString(folder.resolve("token-of-" + tenant), api.bearer() + "\n");
    return new Terminal(product, api, token);
  }

  /** Compares with texts that name no grader as words to be matched. */
  Command.Ended compare(Path suite, Map<String, Path> answers, String... more) {
    List<String> call = new ArrayList<>(List.of("compare", "--grader", "match"));
    call.addAll(List.of("--server", product.uri().toString()));
    call.addAll(List.of("--token-file", tokenFile.toString(), "--suite", suite.toString()));
    new TreeMap<>(answers)
        .forEach((name, file) -> call.addAll(List.of("--answers", name + "=" + file)));
    call.addAll(List.of(more));
    return Command.on(product.home()).run(call.toArray(String[]::new));
  }
}
