package dev.arbiter.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a parameter {@link Product}: one for all classes that ask for it, since a start takes
 * longer than most tests. Each class works in tenants of its own (see {@link TenantsOfTestsTest}),
 * and leaves it running.
 */
final class SharedProduct implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Product.class;
  }

  @Override
  public Product resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return get();
  }

  /** Started at the first call. */
  static Product get() {
    return Started.ofThisProcess();
  }

  /**
   * Stopped, and its home deleted, when the process ends. JUnit's own store would end with the
   * class: in a fork of the build each class is a run of its own.
   */
  private record Started(Path folder, Product product) {
    private static Started shared;

    static synchronized Product ofThisProcess() {
      if (shared == null) {
        shared = start();
        Runtime.getRuntime().addShutdownHook(new Thread(shared::end, "stop-product"));
      }
      return shared.product;
    }

    private static Started start() {
      try {
        Path folder = Files.createTempDirectory("arbiter-system-");
        return new Started(folder, Product.serve(folder.resolve("home")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void end() {
      product.close();
      DatabaseFolder.delete(product.home());
      try (Stream<Path> tree = Files.walk(folder)) {
        List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.delete(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
