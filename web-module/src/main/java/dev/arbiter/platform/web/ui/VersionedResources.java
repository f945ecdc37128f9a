package dev.arbiter.platform.web.ui;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Adds the checksum of their content to the addresses of our scripts, styles and pictures. Browsers
 * keep them for a year, and ask for another address once the content is another: a page never runs
 * with the scripts of an earlier release. The same content has the same address on every node.
 */
public class VersionedResources extends ResourceHandlerWrapper {
  private static final String OURS = "arbiter";

  private final Map<String, String> versions = new ConcurrentHashMap<>();

  public VersionedResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name, String library) {
    return versioned(super.createResource(name, library));
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return versioned(super.createResource(name, library, contentType));
  }

  private Resource versioned(Resource resource) {
    if (resource == null || !OURS.equals(resource.getLibraryName())) {
      return resource;
    }
    return new Versioned(
        resource, versions.computeIfAbsent(resource.getResourceName(), name -> version(resource)));
  }

  private static String version(Resource resource) {
    CRC32 checksum = new CRC32();
    try (InputStream content = resource.getInputStream()) {
      checksum.update(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Long.toHexString(checksum.getValue());
  }

  private static final class Versioned extends ResourceWrapper {
    private final String version;

    Versioned(Resource wrapped, String version) {
      super(wrapped);
      this.version = version;
    }

    @Override
    public String getRequestPath() {
      String path = super.getRequestPath();
      return path + (path.indexOf('?') < 0 ? '?' : '&') + "v=" + version;
    }
  }
}
