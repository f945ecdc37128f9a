package dev.arbiter.platform.json.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much may be uploaded at once. */
@ApplicationScoped
public class UploadConfig {

  @Inject
  @ConfigProperty(name = "arbiter.upload.max-bytes", defaultValue = "536870912")
  private long maxBytes;

  /** Most bytes of one uploaded file, by default 512 MiB. */
  public long maxBytes() {
    return maxBytes;
  }
}
