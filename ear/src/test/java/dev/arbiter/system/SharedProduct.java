package dev.arbiter.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a parameter {@link Product}: one for all classes that ask for it, since a start takes
 * longer than most tests. Each class works in tenants of its own, and leaves it running.
 */
final class SharedProduct implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Product.class;
  }

  @Override
  public Product resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedProduct.class))
        .getOrComputeIfAbsent(Started.class)
        .product();
  }

  /** Stopped, and its home deleted, when the last class is through. */
  static final class Started implements CloseableResource, AutoCloseable {
    private final Path folder;
    private final Product product;

    Started() throws IOException {
      folder = Files.createTempDirectory("arbiter-system-");
      product = Product.serve(folder.resolve("home"));
    }

    Product product() {
      return product;
    }

    @Override
    public void close() throws IOException {
      product.close();
      DatabaseFolder.delete(product.home());
      try (Stream<Path> tree = Files.walk(folder)) {
        List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.delete(path);
        }
      }
    }
  }
}
